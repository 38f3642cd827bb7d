#pragma once
#include "jobs/results.hpp"
#include "tables/plan/even_chance.hpp"

// What budget gives a chance of a half of getting under a target: plan and projection are repeated over
// budgets by bisection, on the options and gains that a decision already holds. docs/methods/even-chance.md.

namespace lokus {

// Limits other than the budget stay as the scenario has them: places, OPDs, funds, floors. The budget is
// found to a thousandth of `all_money`. About twelve plans and projections for each target that money can
// reach.
EvenChances even_chances(const DecidedRun &run, Watch &watch);
Results results_of(const EvenChances &chances);

} // namespace lokus
