#pragma once
#include "tables/projection.hpp"
#include <optional>

namespace lokus {

// How likely a prevalence is under a target, as the share of draws in which it is: survey error, effects,
// coverage and trend as far as the projection draws them. "Under" is strict.
struct TargetChance {
  DistrictId district;
  std::optional<VillageId> village; // nothing: the whole district
  int months = 0;                   // ahead
  double target = 0;                // share
  double none = 0;                  // chance without new action
  double planned = 0;               // with the plan; NaN: there is none, or it is not projected
};

// Every district at every horizon, then every village at Projection::drawn, for each target. Districts and
// villages without estimate are left out; empty when the projection without action holds no draws.
std::vector<TargetChance> target_chances(const Area &area, const Projection &none, const Projection &planned,
                                         std::span<const double> target_percent);

// Share of the districts' draws at horizon `h` under `target`; NaN without estimate.
double district_chance(const Projection &projection, DistrictId district, std::size_t h, double target);

} // namespace lokus
