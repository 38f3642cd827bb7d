#include "rank/by_one_criterion.hpp"

namespace lokus::rank {

// Expected averted children per million rupiah of the best package on offer in the village, at the
// scenario's plan horizon and in the mean world.
Scores marginal_benefit(const Criteria &criteria) {
  return by_one_criterion(criteria, "averted_per_million");
}

} // namespace lokus::rank
