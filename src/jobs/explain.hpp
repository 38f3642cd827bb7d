#pragma once
#include "lokus/lokus.hpp"

namespace lokus {

// The village a person means: by code (dotted or not) or by name. Error(request) when nothing or several
// villages answer to it, naming the nearest or all of them.
VillageId village_named(const Area &area, const std::string &text);

// Whether `word` means a file that lokus writes, not a village.
bool is_output(const std::string &word);

// Why the numbers of a village are what they are, a phrase a paragraph. `decision` as from decide(); its
// optimal plan gives the prices, whatever rule the scenario follows. Error(request) for the public, who may
// not see a village's counts.
std::vector<Phrase> explain(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                            VillageId village);

// Where a number of an output comes from (write/explain/trace.hpp): of the tables as the scenario's audience
// sees them, written in `language`.
std::vector<Phrase> explain_output(const Prepared &prepared, const Decision &decision,
                                   const Scenario &scenario, Language language, const std::string &file,
                                   const std::string &column, const std::string &row);

} // namespace lokus
