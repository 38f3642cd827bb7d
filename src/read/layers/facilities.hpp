#pragma once
#include "read/cells/village_lookup.hpp"
#include "tables/inputs/facilities.hpp"
#include "tables/inputs/roads.hpp"

namespace lokus::read {

// Rows of facilities.path that are of facilities.kind (empty: puskesmas, where the file tells kinds): a CSV
// or sheet with columns for name, latitude, longitude (or both in one), or a point layer of any OGR source;
// capacity in the column facilities.capacity names. Whether they lie where they say is not judged here.
// Findings: crs_assumed, those of facility_points. Error(request) when a column is missing or no row is of
// that kind.
ReportedFacilities facilities(const Scenario &scenario, const Area &area, Findings &findings);

// Names of the puskesmas by village, from facilities.work_areas: code (or kecamatan and name) of the village,
// puskesmas. Empty without such a file. Findings: work_area_repeats_village (error), work_area_without_name,
// work_area_missing (warnings). Error(request) when a column is missing.
Column<VillageId, std::string> given_work_areas(const Scenario &scenario, const VillageLookup &lookup,
                                                Findings &findings, Review &review);

// Lines of facilities.roads that come within 10 km of the villages. A column kmh (kecepatan, maxspeed) gives
// speeds; with OpenStreetMap's `highway`, lines that are no way one can go are left out and footpaths marked.
// Warnings: roads_none when no line is left, crs_assumed, vertex_off_earth.
Roads roads(const Scenario &scenario, const Area &area, Findings &findings);

} // namespace lokus::read
