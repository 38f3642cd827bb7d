#pragma once
#include "jobs/results.hpp"
#include "tables/plan/evaluation.hpp"

// A plan that people made, measured by the same projection as any other, beside the best plan for its money.

namespace lokus {

// The run was decided with the rule by_hand.
Evaluation evaluate(const DecidedRun &run, Watch &watch);
Results results_of(const Evaluation &evaluation);

// The folder of the run, and in it the tables of the evaluation. Whole or not at all.
void publish_evaluation(const DecidedRun &run, const Evaluation &evaluation, const Destination &to,
                        Watch &watch);

} // namespace lokus
