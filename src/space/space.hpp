#pragma once
#include "tables/estimates.hpp"
#include "tables/neighbours.hpp"
#include "tables/regions.hpp"
#include "tables/scenario.hpp"
#include "tables/villages.hpp"
#include <span>

namespace lokus::space {

// Villages whose outlines come within `tolerance` of each other (distance on a local metric plane,
// good to 0.1 % over the extent of a village). Islands stay isolated unless join_islands, then each
// isolated village is joined to the nearest other village. Result independent of thread count.
Neighbours neighbours(const Villages &villages, const SpaceSettings &settings);

// Sharing a corner, or a side, exactly: for layers drawn from one set of points, and to compare with other
// programs. Published village layers do not share all their corners: use neighbours() for those.
enum class Contiguity { queen, rook };

// Shapes that touch, by exact coordinates; not depending on validity. Shape = village row. Shapes that share
// nothing are isolated. Result independent of thread count.
Neighbours contiguity(const Outlines &outlines, Contiguity kind);

// The `k` nearest other villages by distance between centres over the ground, in row order; of equally far
// ones the lower row. Not symmetric: a village far out has nearest ones that have nearer ones. Fewer than k
// when there are fewer villages.
Lists<VillageId, VillageId> nearest(std::span<const LonLat> centres, std::size_t k);

// Centre of area of a shape, holes left out, coordinates taken as planar numbers. Without area: its first
// point; without points: NaN.
LonLat centroid(const Outlines &outlines, std::size_t shape);

// Outlines of kecamatan and kabupaten dissolved from their villages (GEOS), slivers narrower than the
// tolerance closed. Shape = SubdistrictId row / DistrictId row.
Outlines subdistrict_outlines(const Area &area, Metres tolerance);
Outlines district_outlines(const Area &area, Metres tolerance);
// As above, from kecamatan outlines that are there already.
Outlines district_outlines(const Area &area, const Outlines &subdistricts, Metres tolerance);

// Villages grouped into connected work areas that are alike in estimated prevalence (space/regions.hpp), each
// with settings.least_children under-fives. A village without estimate counts as its district's median.
Regions work_areas(const Area &area, const Neighbours &neighbours, const Estimates &estimates,
                   const RegionsSettings &settings);

// The same outlines with fewer points, for pictures: no point of a ring moves farther than `tolerance`
// (topology between shapes is not kept). Rings that vanish are dropped.
Outlines simplified(const Outlines &outlines, Metres tolerance);

} // namespace lokus::space
