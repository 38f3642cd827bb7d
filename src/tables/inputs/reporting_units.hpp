#pragma once
#include "tables/inputs/villages.hpp"
#include <string>

namespace lokus {

using ReportingUnitId = Id<struct ReportingUnitTag>; // whose staff measure the children of its villages

enum class ReportingUnitKind : std::uint8_t { puskesmas, subdistrict };

// Who measures where: the working areas of puskesmas where they are known (given by the scenario, or told by
// the counts), else kecamatan. None reaches over a regency's border. What one scale and one hand miss, all
// villages of a unit share (docs/methods/register.md). Made by space.
struct ReportingUnits {
  Column<ReportingUnitId, std::string> name;
  Column<ReportingUnitId, ReportingUnitKind> kind;
  Column<VillageId, ReportingUnitId> of; // empty: not made, villages stand for themselves
  std::size_t rows() const { return name.rows(); }
};

} // namespace lokus
