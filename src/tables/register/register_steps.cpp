#include "tables/register/register_steps.hpp"
#include <algorithm>

namespace lokus {

double RegisterSteps::after_heights(StepsId row) const {
  const double change = heights.change[row];
  return is_missing(change) ? counted[row] : counted[row] + change;
}

std::vector<StepsId> moved_most(const RegisterSteps &steps, StepsOf kind) {
  std::vector<StepsId> rows;
  for (StepsId row : steps.kind.all())
    if (steps.kind[row] == kind && !is_missing(steps.heights.change[row]))
      rows.push_back(row);
  std::ranges::stable_sort(
      rows, [&](StepsId a, StepsId b) { return steps.heights.change[a] > steps.heights.change[b]; });
  return rows;
}

} // namespace lokus
