#pragma once
#include "core/choice.hpp"
#include "settings/scenario.hpp"
#include "tables/access.hpp"
#include "tables/estimates.hpp"
#include "tables/findings.hpp"
#include "tables/inputs/counts.hpp"
#include "tables/inputs/facilities.hpp"
#include "tables/inputs/heights.hpp"
#include "tables/inputs/reporting_units.hpp"
#include "tables/inputs/roads.hpp"
#include "tables/inputs/villages.hpp"
#include "tables/neighbours.hpp"
#include "tables/regions.hpp"
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
Neighbours nearest_neighbours(std::span<const LonLat> centres, std::size_t k);

// The neighbours that settings.neighbours names, for the statistics of hot spots; `near` are those within the
// tolerance (docs/methods/spatial-weights.md). Error(request) for an unknown name.
Neighbours neighbours_asked(const Villages &villages, const Neighbours &near,
                            const HotSpotSettings &settings);
std::vector<Choice> neighbour_choices();

// Outlines of kecamatan and kabupaten dissolved from their villages (GEOS), slivers narrower than the
// tolerance closed. Shape = SubdistrictId row / DistrictId row.
Outlines subdistrict_outlines(const Area &area, Metres tolerance);
Outlines district_outlines(const Area &area, const Outlines &subdistricts, Metres tolerance);

// Villages grouped into connected work areas that are alike in estimated prevalence (space/regions.hpp), each
// with settings.least_children under-fives. A village without estimate counts as its district's median.
Regions work_areas(const Area &area, const Neighbours &neighbours, const Estimates &estimates,
                   const RegionsSettings &settings);

// The facilities that lie in the villages of the run or are said to, each point checked against the place its
// row names (village, kecamatan, kabupaten: docs/methods/travel-time.md). Used: those that lie in the
// kabupaten they name, or name nothing and lie in a village, or within beside_metres of one. Set aside: in
// another kabupaten, farther outside, without coordinates, and those here that name a place elsewhere.
// Warnings facility_<placement>, facility_position_twice, facilities_none. Capacities not stated are
// `assumed_capacity`.
Facilities facilities(const ReportedFacilities &reported, const Area &area, double assumed_capacity,
                      Findings &findings);

// Minutes from the centre of each village to the nearest facilities that are used, over roads where they are
// given, else from village to neighbouring village; out of reach (beyond farthest_minutes, or over the sea):
// NaN. Working areas are left empty. Formulas: docs/methods/travel-time.md.
Access travel_time(const Area &area, const Neighbours &neighbours, const Facilities &facilities,
                   const Roads &roads, const FacilitiesSettings &settings);

// The same with the puskesmas of every village: the one `given` by name (empty: none is), else assigned by
// least travel time within capacities (puskesmas_areas.cpp). Warnings work_area_unknown_puskesmas,
// puskesmas_over_capacity, kecamatan_without_puskesmas.
Access with_work_areas(Access access, const Facilities &facilities, const Area &area,
                       const Column<VillageId, std::string> &given, const Estimates &estimates,
                       Findings &findings);

// The counts with the villages of every reported unit (space/unit_members.hpp) and their shares of its
// children: by registered under-fives where all of them have a number, else equal. A village counted itself
// is taken off its unit; a unit of one village becomes that village's counts. Warnings unit_without_villages,
// unit_and_villages_differ; errors unit_less_than_its_villages, unit_across_districts, unit_counted_twice (a
// kecamatan and a puskesmas in it), units_not_placed (less than `least` of them have villages).
Counts with_counting_units(Counts counts, const Area &area, const Facilities &facilities,
                           const Column<VillageId, std::string> &given, double least, Findings &findings);

// What tells who measured in a village: units whose counts are one sum, working areas given by name (empty:
// none), the puskesmas on the rows of single children, that on the village's own row of counts (empty: none).
// Refers to all its members.
struct WhoMeasured {
  const CountingUnits &counted;
  const Column<VillageId, std::string> &given;
  const HeightScores &children;
  const Column<VillageId, std::string> &counts;
};

// The first of these that names one; else the kecamatan.
ReportingUnits reporting_units(const Area &area, const WhoMeasured &who);

} // namespace lokus::space
