#pragma once
#include "lokus/lokus.hpp"

// Facilities, travel time and working areas in the order of a run. docs/methods/travel-time.md.

namespace lokus {

// Facilities against the places they name; what is wrong goes to the findings that were read.
void place_facilities(Checked &checked, const Scenario &scenario);

// The villages of puskesmas and kecamatan that were counted as such; needs the facilities placed.
void place_counting_units(Checked &checked);

// Minutes to the nearest facility; needs neighbours.
void measure_travel(Prepared &prepared, const Scenario &scenario, Watch &watch);

// The puskesmas of every village; needs travel times and estimates.
void find_work_areas(Prepared &prepared, Watch &watch);

} // namespace lokus
