#pragma once
#include "read/files/ogr.hpp"
#include "tables/findings.hpp"
#include <optional>
#include <string>

namespace lokus::read {

// No place in Indonesia as it stands, and one when x and y are exchanged.
bool looks_swapped(LonLat p);

// What to set where coordinates are metres and not degrees: the systems used in Indonesia in which they lie
// there, as values of the setting `key` ("boundaries.crs"). UTM zones of the province that `code` begins with
// (docs/methods/reading-boundaries.md), of all provinces where it is none. None for coordinates that are no
// metres of a projection.
std::optional<Phrase> systems_to_set(LonLat metres, const std::string &code, const char *key);

// "(x 299909.61, y 9690359.82)", short whatever the numbers are.
std::string written_point(LonLat p);

// Warning crs_assumed where neither the file nor the scenario names a coordinate system.
void say_assumed_system(const Layer &layer, const FilePath &path, Findings &findings);

} // namespace lokus::read
