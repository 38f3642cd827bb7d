#pragma once
#include "jobs/results.hpp"

// A plan that people made, measured by the same projection as any other, beside the best plan for its money.

namespace lokus {

struct Evaluation {
  AvertedChildren averted;      // by the plan, against no new action
  std::vector<Phrase> breaches; // every limit it does not keep; empty: it keeps all
  std::optional<Plan> best;     // for what the plan spends; nothing: no plan keeps the other limits with it
  AvertedChildren best_averted;
  AvertedChildren more; // stunted children fewer with the best than with the plan, in the same worlds
};

// The run was decided with the rule by_hand.
Evaluation evaluate(const DecidedRun &run, Watch &watch);

} // namespace lokus
