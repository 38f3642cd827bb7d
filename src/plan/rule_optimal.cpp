#include "plan/rules.hpp"

namespace lokus::plan {

// Solved already: every rule is measured against the bound of the same search.
Choice optimal(const AtHand &at_hand) {
  return choice_of(at_hand.problem, at_hand.optimal);
}

} // namespace lokus::plan
