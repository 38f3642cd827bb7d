#pragma once
#include "tables/assumptions/assumption.hpp"
#include "tables/decision.hpp"
#include "tables/prepared.hpp"

namespace lokus {

// What some villages take on trust, each with those whose plan or place in a ranking rests on it. The only
// list of these codes and their sentences; tables cannot carry sentences, so their rows carry codes in the
// column `assumptions` and asumsi.csv explains them.
Assumptions assumptions_of_villages(const Prepared &prepared, const Decision &decision);

// The sentences of codes that are separated by blanks, one after the other.
Phrase sentences_of(const std::string &codes);

// Codes that hold for the estimate of a village, separated by blanks; empty if none.
std::string estimate_assumptions(const Prepared &prepared, VillageId village);
// The same and what the package bought there takes on trust (and coverage, which every projection uses).
std::string plan_assumptions(const Prepared &prepared, const Decision &decision, VillageId village);
// Codes that hold for any village with a package in `plan`, one of the decision's: what its totals rest on.
std::string total_assumptions(const Prepared &prepared, const Decision &decision, const Plan &plan);
// Codes that hold for a package of interventions in a village; empty for the empty package.
std::string package_assumptions(const Prepared &prepared, std::span<const InterventionId> members);
// Codes of the estimate, and those that the criteria of the ranking rest on: coverage today, and for
// averted_per_million the effects and costs of all that is on offer in the village.
std::string ranking_assumptions(const Prepared &prepared, const Decision &decision, const Ranking &ranking,
                                VillageId village);
std::string district_assumptions(const Prepared &prepared, DistrictId district);

} // namespace lokus
