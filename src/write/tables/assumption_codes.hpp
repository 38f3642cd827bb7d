#pragma once
#include "tables/decision.hpp"
#include "tables/prepared.hpp"
#include "write/tables/origins.hpp"
#include <span>

namespace lokus::write {

// Short codes for what a row of a table takes on trust. CSV files cannot carry sentences, so rows carry
// codes in the column `assumptions` and asumsi.csv explains them.
struct AssumptionCode {
  const char *code;
  Origin concerns; // numbers that rest on this
  const char *id;
  const char *en;
};
std::span<const AssumptionCode> assumption_codes();

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

} // namespace lokus::write
