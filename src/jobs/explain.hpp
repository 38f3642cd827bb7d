#pragma once
#include "jobs/results.hpp"

namespace lokus {

// The village a person means: by code (dotted or not) or by name. Error(request) when nothing or several
// villages answer to it, naming the nearest or all of them.
VillageId village_named(const Area &area, const std::string &text);

// Whether `word` means a file that lokus writes, not a village.
bool is_output(const std::string &word);

// A village, or a number of an output file.
struct AskedAbout {
  std::string about;       // a village by code or name, or a file that is_output()
  std::string column, row; // of a file; empty: all
};

struct ExplanationRequest {
  DecidedRun run; // its optimal plan gives the prices, whatever rule the scenario follows
  AskedAbout question;
  Language language = Language::id; // of the file asked about
};

struct Explanation {
  std::vector<Phrase> paragraphs;
  Language language = Language::id;
};

// Of a village why its numbers are what they are; of an output where its numbers come from (write/explain/):
// the tables as the scenario's audience sees them. Error(request) for a village and the public, who may not
// see its counts.
Explanation explain(const ExplanationRequest &request, Watch &watch);
Results results_of(const Explanation &explanation);

} // namespace lokus
