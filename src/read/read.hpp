#pragma once
#include "tables/decision_file.hpp"
#include "tables/inputs.hpp"
#include "tables/inputs/withheld.hpp"

namespace lokus::read {

// The interventions a scenario chose, from their catalogue files. Error(request) with file:line:column.
Interventions interventions(const Scenario &scenario);

// The files behind a scenario with their checksums, the scenario's own first; never children.key or
// secrets.key_file. Files that are not there are left out.
std::vector<InputFile> input_files(Scenario scenario);

// keputusan.json. Error(failure) when it cannot be read; what was altered or is no decision file shows in the
// seal.
SealedDecision decision_file(const std::string &path);

// The members of a decision file one by one, as "plan.purchases[2].code"; an empty list or table is a member
// too.
struct DecisionMember {
  std::string path;
  std::string text;      // as in the file, a text without its quotes
  double number = nan(); // of a number
};
struct DecisionMembers {
  std::vector<DecisionMember> rows;
  bool as_written = false; // no member twice, nothing between them but what lokus writes
};
// None where the text is no JSON; what nests deeper than a decision file is left out, and not as written.
DecisionMembers decision_members(const std::string &text);

// The ledger of publications for the public; empty where there is none yet. Error(failure) at the line for
// one that lokus did not write.
PublicLedger public_ledger(const std::string &path);

// Everything a scenario names, rows sorted by official code. What is wrong with the data is in
// Inputs::findings; only unreadable files throw Error(failure), as does an intervention whose coverage
// today is known nowhere (Error(request)).
Inputs inputs(const Scenario &scenario);

// The boundaries, the rounds of audits and the working areas of puskesmas alone: what lokus audit and lokus
// extract need. Error as above.
Inputs audit_inputs(const Scenario &scenario);

} // namespace lokus::read
