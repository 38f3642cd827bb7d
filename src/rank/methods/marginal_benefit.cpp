#include "rank/methods/by_one_criterion.hpp"

namespace lokus::rank {

// Expected averted children at the scenario's plan horizon per million rupiah of one year's cost, of the
// best package on offer in the village, in the mean world.
Scores marginal_benefit(const Criteria &criteria) {
  return by_one_criterion(criteria, "averted_per_million");
}

} // namespace lokus::rank
