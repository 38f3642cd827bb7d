#pragma once
#include "core/phrase.hpp"
#include "write/files/json.hpp"
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace lokus::write {

// What a folder holds, told by the files themselves: a file of someone else's is never taken for ours.

struct FolderContent {
  std::vector<std::string> own;     // as lokus left them; names from the folder on, in order
  std::vector<std::string> foreign; // lokus did not write them here: files, links, empty folders
  std::vector<std::string> changed; // lokus wrote them, and somebody worked on them since
  bool has_record = false;          // made by lokus: a run record, a made-up region, or papers
  bool is_own() const { return foreign.empty() && changed.empty(); }
};

// A result knows its files by its run record, a made-up region by its read-me, both with checksums; the
// papers of a check and other commands are known by their names, tables of these also by their first line. A
// GeoPackage is changed by looking at it in QGIS and never counts as worked on. Links are not followed.
FolderContent folder_content(const std::filesystem::path &folder);

// Of a folder in which lokus was still writing, by names alone.
FolderContent draft_content(const std::filesystem::path &folder);

// Removes what `content` calls ours, the run record last, and the folder if nothing else is in it; all else
// stays. Returns what stayed; what cannot be removed stays too.
std::vector<std::string> remove_own(const std::filesystem::path &folder, FolderContent content);

// "a.txt, b.doc, c/ and 4 more": the first few, for a sentence.
Phrase first_named(const std::vector<std::string> &names);

// Findings and what belongs to them and nothing more (temuan.csv, tinjauan.csv, the quality of measurements):
// what a check leaves, or a command that stopped at the data. Every run makes them anew, so a new folder may
// take their place unasked. Not where tinjauan.csv was filled in.
bool holds_only_findings(const std::filesystem::path &folder);

// Nothing is there, an empty folder, or one that holds only findings.
bool is_free(const std::filesystem::path &folder);

// Whether the folder holds a tinjauan.csv that somebody worked on: a code in its column kode_desa, no such
// column, or another header than ours.
bool holds_filled_review(const std::filesystem::path &folder);

// Every file in a folder with its size and checksum, by name.
std::vector<WrittenFile> files_in(const std::filesystem::path &folder);

// The files of a made-up region, and of the catalogue beside it.
std::vector<std::string> region_files();

} // namespace lokus::write
