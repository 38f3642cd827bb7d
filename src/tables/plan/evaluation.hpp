#pragma once
#include "core/phrase.hpp"
#include "tables/plan/plan.hpp"
#include "tables/projection.hpp"

namespace lokus {

// A plan that people made, beside the best plan for its money.
struct Evaluation {
  Plan by_hand;
  AvertedChildren averted;      // by the plan made by hand, against no new action
  std::vector<Phrase> breaches; // every limit it does not keep; empty: it keeps all
  std::optional<Plan> best;     // for what that plan spends; nothing: no plan keeps the other limits with it
  AvertedChildren best_averted;
  AvertedChildren more; // stunted children fewer with the best than by hand, in the same worlds
};

} // namespace lokus
