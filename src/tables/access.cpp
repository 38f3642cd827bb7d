#include "tables/access.hpp"
#include "core/display.hpp"
#include <algorithm>

namespace lokus {

std::size_t out_of_reach(const Access &access) {
  return static_cast<std::size_t>(std::count_if(access.minutes.begin(), access.minutes.end(),
                                                [](double minutes) { return is_missing(minutes); }));
}

bool assigned_elsewhere(const Access &access, const Facilities &facilities, const Area &area,
                        VillageId village) {
  if (access.rows() == 0 || access.work_area[village] != WorkArea::assigned || !access.facility[village])
    return false;
  const auto lies_in = facilities.village[*access.facility[village]];
  return lies_in && area.villages.subdistrict[*lies_in] != area.villages.subdistrict[village];
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
