#pragma once
#include "plan/optimum.hpp"
#include "plan/rules.hpp"

namespace lokus::plan {

// What plans are held against.
struct Yardstick {
  const Request &request;
  const Problem &problem;
  const Optimum &best;
};

// A choice as a plan: what it gains, costs and uses of every limit, beside the bound and the prices of the
// best.
Plan plan_of(const Yardstick &yardstick, const Rule &rule, Chosen chosen);

} // namespace lokus::plan
