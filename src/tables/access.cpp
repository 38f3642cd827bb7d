#include "tables/access.hpp"
#include "core/display.hpp"
#include <algorithm>

namespace lokus {

std::size_t out_of_reach(const Access &access) {
  return static_cast<std::size_t>(std::count_if(access.minutes.begin(), access.minutes.end(),
                                                [](double minutes) { return is_missing(minutes); }));
}

Column<VillageId, double> travel_cost(const Access &access, const FacilitiesSettings &settings) {
  if (settings.rupiah_per_hour <= 0 || !access.has_minutes())
    return {};
  Column<VillageId, double> cost(access.minutes.rows());
  for (const VillageId v : access.minutes.all()) {
    const double minutes = is_missing(access.minutes[v]) ? settings.farthest_minutes : access.minutes[v];
    cost[v] = settings.rupiah_per_hour * minutes / 60;
  }
  return cost;
}

} // namespace lokus
