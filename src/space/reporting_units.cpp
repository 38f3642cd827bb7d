#include "space/space.hpp"
#include <map>

namespace lokus::space {
namespace {

struct UnitOfVillage {
  ReportingUnitKind kind = ReportingUnitKind::subdistrict;
  std::string name;
};

// Whose counts are one sum were measured by one staff, whatever else is said of them.
UnitOfVillage who_measured(VillageId v, const Area &area, const WhoMeasured &who) {
  if (who.counted.hold(v)) {
    const CountingUnitId u = *who.counted.of[v];
    return {who.counted.kind[u] == CountingUnitKind::puskesmas ? ReportingUnitKind::puskesmas
                                                               : ReportingUnitKind::subdistrict,
            who.counted.name[u]};
  }
  if (!who.given.empty() && !who.given[v].empty())
    return {ReportingUnitKind::puskesmas, who.given[v]};
  if (!who.children.unit_of.empty() && who.children.unit_of[v] &&
      who.children.kind[*who.children.unit_of[v]] == UnitKind::puskesmas)
    return {ReportingUnitKind::puskesmas, who.children.name[*who.children.unit_of[v]]};
  if (!who.counts.empty() && !who.counts[v].empty())
    return {ReportingUnitKind::puskesmas, who.counts[v]};
  return {ReportingUnitKind::subdistrict, area.subdistricts.name[area.villages.subdistrict[v]]};
}

} // namespace

ReportingUnits reporting_units(const Area &area, const WhoMeasured &who) {
  ReportingUnits units;
  units.of = Column<VillageId, ReportingUnitId>(area.villages.rows());
  std::map<std::string, ReportingUnitId> known;
  for (const VillageId v : area.villages.code.all()) {
    const UnitOfVillage unit = who_measured(v, area, who);
    const bool puskesmas = unit.kind == ReportingUnitKind::puskesmas;
    const std::string place = puskesmas ? area.districts.code[area.villages.district[v]]
                                        : area.subdistricts.code[area.villages.subdistrict[v]];
    const auto [at, is_new] =
        known.emplace((puskesmas ? "p " : "k ") + place + ' ' + unit.name, ReportingUnitId{units.rows()});
    if (is_new) {
      units.name.push_back(unit.name);
      units.kind.push_back(unit.kind);
    }
    units.of[v] = at->second;
  }
  return units;
}

} // namespace lokus::space
