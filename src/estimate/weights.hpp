#pragma once
#include "tables/estimates.hpp"
#include "tables/inputs/counts.hpp"

namespace lokus::estimate {

struct Children {
  Column<VillageId, People> count; // missing only where no village of the district has a count
  Column<VillageId, ChildrenSource> from;
};

// Under-fives per village: registered; where that is missing (or 0 although children were measured)
// measured; where nobody was measured the share of its counting unit's children; else the median of the
// district's other villages.
Children children(const Area &area, const Counts &counts);

// Raking weights: children, or 1 everywhere in a district where all of them are missing or 0.
Column<VillageId, double> raking_weights(const Lists<DistrictId, VillageId> &members,
                                         const Column<VillageId, People> &children);

} // namespace lokus::estimate
