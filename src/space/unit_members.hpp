#pragma once
#include "tables/inputs/counting_units.hpp"
#include "tables/inputs/facilities.hpp"
#include <optional>

namespace lokus::space {

// Which unit each village belongs to, and how that is known of each unit.
struct UnitMembership {
  ReportedUnits units; // of several that can only be told together, one with their sums
  Column<CountingUnitId, MembersFrom> from;
  Column<VillageId, std::optional<CountingUnitId>> of;
};

// In this order: the working area `given` to a village by name (empty: none are); the unit of its kecamatan,
// where that has one; where it has several, the one with the nearest point, or all of them together where
// not all have a point in use; in a kecamatan without unit the facility nearest to the village, if that is a
// unit of its district. Distances over the ground from the village's centre.
UnitMembership unit_membership(const ReportedUnits &units, const Area &area, const Facilities &facilities,
                               const Column<VillageId, std::string> &given);

} // namespace lokus::space
