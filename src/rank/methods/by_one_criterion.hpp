#pragma once
#include "rank/methods/methods.hpp"

namespace lokus::rank {

// Scores that are the values of one criterion (low is worse: their negatives); missing is unranked.
Scores by_one_criterion(const Criteria &criteria, const std::string &name);

} // namespace lokus::rank
