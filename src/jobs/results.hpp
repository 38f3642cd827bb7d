#pragma once
#include "lokus/lokus.hpp"
#include "write/tables/columns.hpp"

// What is common to all jobs. Each is a file under the name of its command with
//   RESULT command(const REQUEST &, Watch &);   what was asked, what came out, under the eyes of a watch
//   Results results_of(const RESULT &);         the same as tables, for a folder

namespace lokus {

// A run up to its decision, for jobs that go on from there. Refers to all three.
struct DecidedRun {
  const Prepared &prepared;
  const Decision &decision;
  const Scenario &scenario;
};

// What a job leaves: tables as those of a run, and texts by the name of their file.
struct Results {
  std::vector<write::Table> tables;
  std::vector<std::pair<std::string, std::string>> texts;
};

// A folder of its own, whole or not at all; of the settings those of CSV and whether the data are made up.
void publish_results(const Results &results, const WriteSettings &settings, const Destination &to,
                     Watch &watch);

} // namespace lokus
