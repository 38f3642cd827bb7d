#pragma once
#include "lokus/lokus.hpp"
#include "tables/inputs/withheld.hpp"

// A run as the public may see it (docs/methods/public-results.md). No part of the library's face.

namespace lokus {

struct PublicRun {
  Prepared prepared;
  Decision decision;
  std::string portable;            // what the planner's page works from, as the inputs in classes make it
  PublicLedger earlier, left_open; // the ledger that it was held against, and what it adds
};

// The scenario with the names of files, which are nobody's business elsewhere, replaced by those of the
// settings.
Scenario without_names(Scenario scenario);

// Everything is worked out again from inputs in which counts of few are classes; only the list and the
// packages are those of `decision`. Error(request) where list and packages would tell which number a class
// stands for: of every withheld village at least min(5, measured + 1) numbers of stunted children must give
// the same list and packages, together with every earlier publication of the same month in the ledger beside
// the scenario. Each is tried by deciding again.
PublicRun public_run(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                     const Date &made, Watch &watch);

// The same without asking what list and packages tell: for explanations, which publish nothing.
PublicRun public_view(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                      Watch &watch);

} // namespace lokus
