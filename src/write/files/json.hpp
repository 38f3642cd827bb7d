#pragma once
#include "tables/decision_file.hpp"
#include "tables/run.hpp"

namespace lokus::write {

// A file as it was written.
struct WrittenFile {
  std::string name; // from the folder on
  std::uint64_t bytes = 0;
  std::string sha256;
};

// The text of run.json; begins with {"program": "lokus"}, missing numbers are null. `files`: all that stand
// beside it.
std::string run_json(const RunRecord &record, const Decision *decision, const Findings &findings,
                     const std::vector<WrittenFile> &files = {});

// The files that a run record lists; nothing where it lists none, or is none.
std::optional<std::vector<WrittenFile>> files_in_record(const std::string &text);

// The text of keputusan.json: its last member is the seal, SHA-256 of the text with zeros in its place.
std::string decision_json(const DecisionFile &file);

// Members that a GeoJSON of the run carries beside its features: what made it and what is assumed.
std::string geojson_members(const RunRecord &record);

} // namespace lokus::write
