#pragma once
#include "tables/projection.hpp"

namespace lokus {

// What the plan averts beyond what is done today with the same money.
struct Practice {
  std::string rule; // what is done today; empty: not compared, because the plan itself is a rule of practice
  AvertedChildren more; // fewer stunted children with the plan than with that rule, in the same worlds
};

} // namespace lokus
