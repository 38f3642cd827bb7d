#pragma once
#include <filesystem>

namespace lokus::write {

// What a folder holds, told by the files themselves: a folder of someone else's is never taken for ours.

// Results of a run, a made-up region, or nothing but working papers.
bool made_by_lokus(const std::filesystem::path &folder);

// Findings and what belongs to them and nothing more (temuan.csv, tinjauan.csv, the quality of measurements):
// what a check leaves, or a command that stopped at the data. Every run makes them anew, so a new folder may
// take their place unasked. Not where tinjauan.csv was filled in.
bool holds_only_findings(const std::filesystem::path &folder);

// Nothing is there, an empty folder, or one that holds only findings.
bool is_free(const std::filesystem::path &folder);

// Whether the folder holds a tinjauan.csv that somebody worked on: a code in its column kode_desa, or another
// header than ours.
bool holds_filled_review(const std::filesystem::path &folder);

} // namespace lokus::write
