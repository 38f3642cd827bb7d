#pragma once
#include "tables/plan/plan_rules.hpp"
#include "tables/projection.hpp"
#include <optional>

namespace lokus {

// What the plan averts beyond what is done today with the same budget.
struct Practice {
  // What is done today; nothing: not compared, because the plan itself is a rule of practice.
  std::optional<PlanRule> rule;
  // That rule's cash of all years: less than the plan's where no further package fits its order.
  Rupiah total;
  AvertedChildren more; // fewer stunted children with the plan than with that rule, in the same worlds
};

} // namespace lokus
