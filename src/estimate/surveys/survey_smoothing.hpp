#pragma once
#include "estimate/surveys/raking.hpp"
#include "tables/inputs/villages.hpp"

namespace lokus::estimate {

// Fewer surveyed districts do not say how far districts differ.
inline constexpr std::size_t least_districts_to_smooth = 8;

// Fay-Herriot smoothing of district figures, province by province, on the logit scale: y = logit of the
// figure with variance (se / (p (1-p)))^2 (delta method), covariate = logit of the district's register
// prevalence, variance between districts by restricted likelihood. A figure and its error become the EBLUP
// and the root of its mean squared error, back on the scale of shares. The logit keeps the level between 0
// and 1 and makes a register that misses the same odds everywhere a straight line. Districts without figure
// or register, and provinces with fewer than least_districts_to_smooth of them, keep what they have.
// Error(request) when no province has enough.
void smooth_levels(Column<DistrictId, SurveyLevel> &levels, const Districts &districts,
                   const Column<DistrictId, double> &register_prevalence);

} // namespace lokus::estimate
