#pragma once
#include "tables/plan/next_survey.hpp"
#include <optional>

namespace lokus {

// How likely an area is under a target. Of the true prevalence: the share of draws in which it is, with
// survey error, effects, coverage and trend as far as the projection draws them. Of the figure that the next
// survey will publish: the same, with what that survey is off. "Under" is strict.
struct TargetChance {
  DistrictId district;
  std::optional<VillageId> village; // nothing: the whole district
  int months = 0;                   // ahead
  double target = 0;                // share
  double none = 0;                  // of the true prevalence without new action
  double planned = 0;               // with the plan; NaN: there is none, or it is not projected
  double figure_none = 0; // of the next survey's figure; NaN: of a village, or no survey gives the level
  double figure_planned = 0;
};

// Every district at every horizon, then every village at Projection::drawn, for each target. Districts and
// villages without estimate are left out; empty when the projection without action holds no draws.
std::vector<TargetChance> target_chances(const Area &area, const Projection &none, const Projection &planned,
                                         std::span<const double> target_percent, const NextSurvey &next);

// Whether the projection holds draws of districts and villages.
bool has_draws(const Projection &projection);

// Share of the districts' draws at horizon `h` under `target`; NaN without estimate.
double district_chance(const Projection &projection, DistrictId district, std::size_t h, double target);

} // namespace lokus
