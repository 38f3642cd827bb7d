#pragma once
#include "check/heights/village_curve.hpp"
#include "tables/inputs/heights.hpp"
#include <vector>

namespace lokus::check {

// How location and log scale vary, as variances.
struct PlaceVariance {
  double location = 0, log_scale = 0;
};

// The heights of one regency: places of villages are normal around those of their units, these around the
// regency's; the shape is one for all. Means and variances by empirical Bayes (EM with Laplace's
// approximation by village), the shape where the log marginal likelihood is highest. Weak priors,
// assumptions: docs/methods/heights.md.
struct RegencyCurve {
  std::vector<VillageId> villages; // with heights, by code
  std::vector<VillageScores> scores;
  std::vector<PlacePrior> prior; // around the village's unit
  std::vector<PlaceFit> fit;
  Shape shape;
  double shape_error = 0; // standard error of the regency's log odds below -2, of not knowing the shape
  Place centre;
  PlaceVariance between_units, between_villages;
};

RegencyCurve regency_curve(const HeightScores &scores, std::vector<VillageId> villages);

} // namespace lokus::check
