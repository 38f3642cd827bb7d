#pragma once
#include "core/column.hpp"
#include "core/date.hpp"
#include "tables/estimates.hpp"
#include <span>

namespace lokus::estimate {

// What a survey says about one area. Prevalence NaN: there is no survey.
struct SurveyLevel {
  double prevalence = 0;     // share, in (0,1)
  double standard_error = 0; // of the share, >= 0
  double spread = 0;         // sd of the log odds, where the figure is of a larger area than it is used for
  YearMonth month = {};      // when it was held; not given: as the counts
  double noise = 0;          // sd of the log odds, which one survey's figure is off beyond its sampling error
};

// The area's log odds `z` standard deviations from the survey's: normal with the variance of the survey,
// (se / (p (1-p)))^2 (delta method), of the spread and of the noise.
double log_odds_at(const SurveyLevel &survey, double z);

// The level of such log odds, kept within 1e-6 .. 1 - 1e-6.
double bounded_level(double log_odds);

// Its z in every draw, keyed by the area's code: stratified, so that the median of the levels is the survey's
// figure and their intervals are as stated, whatever the seed.
std::vector<double> level_deviations(std::uint64_t seed, const std::string &area_code, std::size_t draws);
// Its z in one draw in a later attempt (1, 2, ...), each by itself.
double level_deviation(std::uint64_t seed, const std::string &area_code, DrawId draw, std::size_t attempt);

// The h for which the weighted mean of expit(log odds + h) is `target`, to 1e-13 (Newton inside a
// bracket). odds > 0 and weights >= 0, equally long, weights with a positive sum; target in (0,1).
// Adding one h to every village keeps their order.
double level_shift(std::span<const double> odds, std::span<const double> weights, double target);

// Shifts the villages together in one draw so that their weighted mean is `target`.
void rake(Grid<VillageId, DrawId, double> &draws, std::span<const VillageId> members,
          const Column<VillageId, double> &weight, DrawId draw, double target);

} // namespace lokus::estimate
