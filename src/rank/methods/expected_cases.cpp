#include "rank/methods/by_one_criterion.hpp"

namespace lokus::rank {

Scores expected_cases(const Criteria &criteria) {
  return by_one_criterion(criteria, "stunted");
}

} // namespace lokus::rank
