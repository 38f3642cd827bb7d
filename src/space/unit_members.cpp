#include "space/unit_members.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace lokus::space {
namespace {

using UnitList = std::vector<CountingUnitId>;

// Where a unit is: the kecamatan its villages are of, and its point.
struct UnitPlaces {
  Column<CountingUnitId, std::optional<SubdistrictId>> subdistrict;
  Column<CountingUnitId, std::optional<FacilityId>> facility; // in use
};

std::optional<SubdistrictId> kecamatan_of(const Area &area, const Facilities &facilities, FacilityId f) {
  const auto village = facilities.village[f];
  return village ? std::optional(area.villages.subdistrict[*village]) : std::nullopt;
}

// The facility of the unit's name; of several of that name, the one in its kecamatan.
std::optional<FacilityId> facility_of(const ReportedUnits &units, CountingUnitId u, const Area &area,
                                      const Facilities &facilities) {
  std::vector<FacilityId> named;
  for (const FacilityId f : facilities.name.all())
    if (is_used(facilities.placement[f]) && facility_key(facilities.name[f]) == facility_key(units.name[u]))
      named.push_back(f);
  if (named.size() > 1 && units.subdistrict[u])
    std::erase_if(named,
                  [&](FacilityId f) { return kecamatan_of(area, facilities, f) != units.subdistrict[u]; });
  return named.size() == 1 ? std::optional(named.front()) : std::nullopt;
}

std::optional<SubdistrictId> kecamatan_named(const Area &area, const std::string &unit) {
  std::optional<SubdistrictId> found;
  for (const SubdistrictId s : area.subdistricts.name.all())
    if (join_name(area.subdistricts.name[s]) == facility_key(unit)) {
      if (found)
        return std::nullopt;
      found = s;
    }
  return found;
}

UnitPlaces places_of(const ReportedUnits &units, const Area &area, const Facilities &facilities) {
  UnitPlaces places;
  for (const CountingUnitId u : units.name.all()) {
    const auto facility =
        units.kind[u] == CountingUnitKind::puskesmas ? facility_of(units, u, area, facilities) : std::nullopt;
    auto subdistrict = units.subdistrict[u];
    if (!subdistrict)
      subdistrict = kecamatan_named(area, units.name[u]);
    if (!subdistrict && facility)
      subdistrict = kecamatan_of(area, facilities, *facility);
    places.facility.push_back(facility);
    places.subdistrict.push_back(subdistrict);
  }
  return places;
}

People both_of(People a, People b) {
  return is_missing(a) || is_missing(b) ? missing_people() : People(a.value + b.value);
}

void join_counts(ReportedUnits &units, CountingUnitId into, CountingUnitId other) {
  units.name[into] += " + " + units.name[other];
  for (auto *column : {&units.registered, &units.measured, &units.stunted, &units.severely_stunted})
    (*column)[into] = both_of((*column)[into], (*column)[other]);
}

class Membership {
public:
  Membership(const ReportedUnits &units, const Area &area, const Facilities &facilities,
             const Column<VillageId, std::string> &given)
      : area_(area),
        facilities_(facilities),
        places_(places_of(units, area, facilities)),
        of_kecamatan_(area.subdistricts.rows()),
        together_(units.rows(), 0) {
    result_.units = units;
    result_.from = Column<CountingUnitId, MembersFrom>(units.rows(), MembersFrom::nothing);
    result_.of = Column<VillageId, std::optional<CountingUnitId>>(area.villages.rows());
    std::set<std::string> has_work_area;
    for (const std::string &name : given)
      has_work_area.insert(facility_key(name));
    const auto is_given = [&](CountingUnitId u) {
      return units.kind[u] == CountingUnitKind::puskesmas &&
             has_work_area.contains(facility_key(units.name[u]));
    };
    for (const CountingUnitId u : units.name.all())
      if (const auto s = places_.subdistrict[u]; s && !is_given(u))
        of_kecamatan_[s->row()].push_back(u);
    for (UnitList &list : of_kecamatan_)
      join_untold(list);
  }

  // Of several puskesmas of one name, the one in the village's kecamatan; else the last.
  void take_given(const Column<VillageId, std::string> &given) {
    std::multimap<std::string, CountingUnitId> named;
    for (const CountingUnitId u : result_.units.name.all())
      if (result_.units.kind[u] == CountingUnitKind::puskesmas)
        named.emplace(facility_key(result_.units.name[u]), u);
    for (const VillageId v : given.all()) {
      std::optional<CountingUnitId> unit;
      const auto [begin, end] = named.equal_range(given[v].empty() ? "" : facility_key(given[v]));
      for (auto at = begin; at != end && !given[v].empty(); ++at)
        if (of_its_district(at->second, v) && !(unit && in_kecamatan_of(*unit, v)))
          unit = at->second;
      if (unit)
        put(v, *unit, MembersFrom::work_areas);
    }
  }

  void take_rest(const Column<VillageId, std::string> &given) {
    for (const VillageId v : area_.villages.code.all()) {
      const UnitList &here = of_kecamatan_[area_.villages.subdistrict[v].row()];
      const bool of_another =
          !given.empty() && !given[v].empty() &&
          (here.empty() || result_.units.kind[here.front()] == CountingUnitKind::puskesmas);
      if (result_.of[v] || of_another)
        continue;
      if (here.size() == 1)
        put(v, here.front(),
            together_[here.front()] != 0 ? MembersFrom::subdistrict_together : MembersFrom::subdistrict);
      else if (const auto u = here.empty() ? unit_of_nearest_facility(v) : nearest_of(here, v))
        put(v, *u, MembersFrom::nearest_point);
    }
  }

  UnitMembership take() { return std::move(result_); }

private:
  // Several units of one kecamatan without a point each: what is known is their sum.
  void join_untold(UnitList &list) {
    const bool told = std::ranges::all_of(list, [&](auto u) { return places_.facility[u].has_value(); });
    if (list.size() < 2 || told)
      return;
    for (std::size_t i = 1; i < list.size(); ++i) {
      join_counts(result_.units, list.front(), list[i]);
      result_.from[list[i]] = MembersFrom::subdistrict_together;
    }
    together_[list.front()] = 1;
    list.resize(1);
  }
  bool of_its_district(CountingUnitId u, VillageId v) const {
    const auto s = places_.subdistrict[u];
    return !s || area_.subdistricts.district[*s] == area_.villages.district[v];
  }
  bool in_kecamatan_of(CountingUnitId u, VillageId v) const {
    return places_.subdistrict[u] == area_.villages.subdistrict[v];
  }
  void put(VillageId v, CountingUnitId u, MembersFrom from) {
    result_.of[v] = u;
    result_.from[u] = std::max(result_.from[u], from);
  }
  double metres_to(FacilityId f, VillageId v) const {
    return distance_metres(facilities_.position[f], area_.villages.centre[v]);
  }
  std::optional<CountingUnitId> nearest_of(const UnitList &units, VillageId v) const {
    return *std::ranges::min_element(units, {},
                                     [&](CountingUnitId u) { return metres_to(*places_.facility[u], v); });
  }
  std::optional<CountingUnitId> unit_of_nearest_facility(VillageId v) const {
    std::optional<FacilityId> nearest;
    for (const FacilityId f : facilities_.name.all())
      if (is_used(facilities_.placement[f]) && (!nearest || metres_to(f, v) < metres_to(*nearest, v)))
        nearest = f;
    for (const CountingUnitId u : places_.facility.all())
      if (nearest && places_.facility[u] == nearest && of_its_district(u, v))
        return u;
    return std::nullopt;
  }

  const Area &area_;
  const Facilities &facilities_;
  UnitPlaces places_;
  std::vector<UnitList> of_kecamatan_;
  Column<CountingUnitId, std::uint8_t> together_;
  UnitMembership result_;
};

} // namespace

UnitMembership unit_membership(const ReportedUnits &units, const Area &area, const Facilities &facilities,
                               const Column<VillageId, std::string> &given) {
  Membership membership(units, area, facilities, given);
  membership.take_given(given);
  membership.take_rest(given);
  return membership.take();
}

} // namespace lokus::space
