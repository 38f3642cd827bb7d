#include "plan/rules.hpp"

namespace lokus::plan {

// Solved already: every rule is measured against the bound of the same search.
Choice optimal(const Situation &situation) {
  return choice_of(situation.problem, situation.optimal);
}

} // namespace lokus::plan
