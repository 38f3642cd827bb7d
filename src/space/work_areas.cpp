#include "core/quantile.hpp"
#include "space/regions.hpp"
#include "space/space.hpp"

namespace lokus::space {
namespace {

// Median of the estimates of each district, of all districts where one has none.
Column<DistrictId, double> medians(const Area &area, const Estimates &estimates) {
  const Lists<DistrictId, VillageId> members = villages_by_district(area);
  std::vector<double> all;
  Column<DistrictId, double> median(members.rows(), nan());
  for (DistrictId d : members.all()) {
    std::vector<double> known;
    for (VillageId v : members[d])
      if (!is_missing(estimates.mean[v]))
        known.push_back(estimates.mean[v]);
    all.insert(all.end(), known.begin(), known.end());
    if (!known.empty())
      median[d] = quantile(known, 0.5);
  }
  const double of_all = all.empty() ? 0 : quantile(all, 0.5);
  for (double &value : median.values())
    value = is_missing(value) ? of_all : value;
  return median;
}

} // namespace

Regions work_areas(const Area &area, const Neighbours &neighbours, const Estimates &estimates,
                   const RegionsSettings &settings) {
  const Villages &villages = area.villages;
  const Column<DistrictId, double> median = medians(area, estimates);
  Grid<VillageId, VariableId, double> prevalence(villages.rows(), 1);
  Column<VillageId, double> children(villages.rows(), 0);
  for (VillageId v : villages.code.all()) {
    const double mean = estimates.mean[v], count = estimates.children[v].value;
    prevalence(v, VariableId{0}) = is_missing(mean) ? median[villages.district[v]] : mean;
    children[v] = is_missing(count) ? 0 : count;
  }
  return regions(neighbours, prevalence, children,
                 {static_cast<std::size_t>(settings.count), settings.least_children});
}

} // namespace lokus::space
