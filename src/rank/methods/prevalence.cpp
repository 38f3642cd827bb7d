#include "rank/methods/by_one_criterion.hpp"

namespace lokus::rank {

Scores prevalence(const Criteria &criteria) {
  return by_one_criterion(criteria, "prevalence");
}

} // namespace lokus::rank
