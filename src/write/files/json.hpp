#pragma once
#include "tables/decision_file.hpp"
#include "tables/run.hpp"

namespace lokus::write {

// The text of run.json; begins with {"program": "lokus"}, missing numbers are null.
std::string run_json(const RunRecord &record, const Decision *decision, const Findings &findings);

// The text of keputusan.json: its last member is the seal, SHA-256 of the text with zeros in its place.
std::string decision_json(const DecisionFile &file);

// Members that a GeoJSON of the run carries beside its features: what made it and what is assumed.
std::string geojson_members(const RunRecord &record);

} // namespace lokus::write
