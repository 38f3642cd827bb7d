#pragma once
#include "core/column.hpp"
#include "tables/estimates.hpp"
#include <span>

namespace lokus::estimate {

// What a survey says about one area. Prevalence NaN: there is no survey.
struct SurveyLevel {
  double prevalence = 0;     // share, in (0,1)
  double standard_error = 0; // of the share, >= 0
};

// The district's prevalence in one draw: normal on the logit scale, sd = se / (p (1-p)) (delta method),
// keyed by the area's code; kept within 1e-6 .. 1 - 1e-6. Attempts draw anew.
double draw_level(const SurveyLevel &survey, std::uint64_t seed, const std::string &area_code, DrawId draw,
                  std::size_t attempt = 0);

// The h for which the weighted mean of expit(log odds + h) is `target`, to 1e-13 (Newton inside a
// bracket). odds > 0 and weights >= 0, equally long, weights with a positive sum; target in (0,1).
// Adding one h to every village keeps their order.
double level_shift(std::span<const double> odds, std::span<const double> weights, double target);

// Shifts the villages together in one draw so that their weighted mean is `target`.
void rake(Grid<VillageId, DrawId, double> &draws, std::span<const VillageId> members,
          const Column<VillageId, double> &weight, DrawId draw, double target);

} // namespace lokus::estimate
