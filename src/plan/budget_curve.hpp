#pragma once
#include "plan/problem.hpp"
#include "tables/plan/ladder.hpp"

namespace lokus::plan {

// The corners of the gain over all budgets, found by asking at the slope between two known corners whether a
// plan lies above (Eisner and Severance 1976), widest pairs first, until `most` corners are known.
struct BudgetCurve {
  std::vector<FrontierPoint> points;
  bool every_corner = true;
};
BudgetCurve budget_curve(const Request &request, const Problem &problem, std::size_t most);

} // namespace lokus::plan
