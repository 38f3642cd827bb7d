#include "estimate/weights.hpp"
#include "core/quantile.hpp"
#include <algorithm>

namespace lokus::estimate {

namespace {

// The village's part of its unit's under-fives, registered or else measured: of the registered what those of
// other members leave, in equal parts.
People part_of_unit(const Counts &counts, VillageId v) {
  const CountingUnits &units = counts.units;
  if (!units.hold(v))
    return missing_people();
  const CountingUnitId u = *units.of[v];
  double left = units.registered[u].value, unknown = 0;
  for (const VillageId member : units.members[u])
    is_missing(counts.registered[member]) ? unknown += 1 : left -= counts.registered[member].value;
  if (left > 0 && unknown > 0)
    return People(left / unknown);
  const People whole = units.registered[u].value > 0 ? units.registered[u] : units.measured[u];
  const auto place = std::ranges::find(units.members[u], v) - units.members[u].begin();
  return People(units.share[u][static_cast<std::size_t>(place)] * whole.value);
}

} // namespace

Children children(const Area &area, const Counts &counts) {
  const std::size_t villages = area.villages.rows();
  Children result{Column<VillageId, People>(villages, missing_people()),
                  Column<VillageId, ChildrenSource>(villages, ChildrenSource::district_median)};
  std::vector<std::vector<double>> known(area.districts.rows());
  for (VillageId v : area.villages.code.all()) {
    const double registered = counts.registered[v].value, measured = counts.measured[v].value;
    if (registered > 0 || (registered >= 0 && !(measured > 0))) {
      result.count[v] = People(registered);
      result.from[v] = ChildrenSource::registered;
    } else if (measured > 0) {
      result.count[v] = People(measured);
      result.from[v] = ChildrenSource::measured;
    } else if (const People of_unit = part_of_unit(counts, v); of_unit.value >= 0) {
      result.count[v] = of_unit;
      result.from[v] = ChildrenSource::unit_share;
    }
    if (!is_missing(result.count[v]))
      known[area.villages.district[v].row()].push_back(result.count[v].value);
  }
  for (VillageId v : area.villages.code.all())
    if (is_missing(result.count[v]))
      result.count[v] = People(quantile(known[area.villages.district[v].row()], 0.5));
  return result;
}

Column<VillageId, double> raking_weights(const Lists<DistrictId, VillageId> &members,
                                         const Column<VillageId, People> &children) {
  Column<VillageId, double> weights(children.rows(), 1.0);
  for (DistrictId district : members.all()) {
    double total = 0;
    for (VillageId v : members[district])
      total += children[v].value;
    if (total > 0)
      for (VillageId v : members[district])
        weights[v] = children[v].value;
  }
  return weights;
}

} // namespace lokus::estimate
