#pragma once
#include "check/heights/regency_curve.hpp"

namespace lokus::check {

// Counts of a village, not whole, after which a beta prior has the mean and the variance that its heights
// give: the prior is the village's share as the regency's villages have it before its own heights are seen.
struct HeightCounts {
  double measured = 0, stunted = 0;
};
HeightCounts counts_saying_as_much(const RegencyCurve &curve, std::size_t village, const ShapeAt &shape);

// Share of a village's z below -2, and the variance of its log odds, the shape taken as known.
struct VillageShare {
  double share = 0, log_odds_variance = 0;
};
VillageShare village_share(const PlaceFit &fit, const ShapeAt &shape);

} // namespace lokus::check
