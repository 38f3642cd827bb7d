#pragma once
#include "tables/neighbours.hpp"
#include "tables/scenario.hpp"
#include "tables/villages.hpp"

namespace lokus::space {

// Villages whose outlines come within `tolerance` of each other (distance on a local metric plane,
// good to 0.1 % over the extent of a village). Islands stay isolated unless join_islands, then each
// isolated village is joined to the nearest other village. Result independent of thread count.
Neighbours neighbours(const Villages &villages, const SpaceSettings &settings);

// Outlines of kecamatan and kabupaten dissolved from their villages (GEOS), slivers narrower than the
// tolerance closed. Shape = SubdistrictId row / DistrictId row.
Outlines subdistrict_outlines(const Area &area, Metres tolerance);
Outlines district_outlines(const Area &area, Metres tolerance);
// As above, from kecamatan outlines that are there already.
Outlines district_outlines(const Area &area, const Outlines &subdistricts, Metres tolerance);

// The same outlines with fewer points, for pictures: no point of a ring moves farther than `tolerance`
// (topology between shapes is not kept). Rings that vanish are dropped.
Outlines simplified(const Outlines &outlines, Metres tolerance);

} // namespace lokus::space
