#pragma once
#include "tables/inputs/heights.hpp"

namespace lokus::check {

// Regencies with fewer heights say nothing of their curve: all of them is missing.
inline constexpr std::size_t fewest_heights = 200;

// The curve of every regency (check/heights/regency_curve.hpp), the piles beside it and the counts that say
// as much of a village as its heights do; every regency with a curve has heights as its evidence.
// `interval_share`: what low..high of the shares and of the children moved hold. docs/methods/heights.md.
Heights heights(const HeightScores &scores, const Area &area, double interval_share);

} // namespace lokus::check
