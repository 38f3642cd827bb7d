#pragma once
#include "tables/run.hpp"

namespace lokus::write {

// The text of run.json; begins with {"program": "lokus"}, missing numbers are null.
std::string run_json(const RunRecord &record, const Decision *decision, const Findings &findings);

// Members that a GeoJSON of the run carries beside its features: what made it and what is assumed.
std::string geojson_members(const RunRecord &record);

} // namespace lokus::write
