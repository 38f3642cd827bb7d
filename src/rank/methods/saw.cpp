#include "rank/methods/known.hpp"
#include "rank/methods/methods.hpp"
#include <algorithm>
#include <limits>

namespace lokus::rank {

// Rule M3: value / largest where high is worse, smallest / value where low is worse, values >= 0. The
// smallest is the smallest above 0, for 0 / value would tell no village from another; the value 0 is the
// worst there can be: 1.
Scores saw(const Criteria &criteria) {
  std::vector<double> least, most;
  for (CriterionId c : criteria.name.all()) {
    const std::vector<double> values = known_values(criteria, c);
    double above_zero = std::numeric_limits<double>::infinity();
    for (double value : values)
      if (value > 0)
        above_zero = std::min(above_zero, value);
    least.push_back(above_zero);
    most.push_back(values.empty() ? nan() : std::ranges::max(values));
  }
  Scores scores;
  scores.parts = parts_by_criterion(criteria, [&](CriterionId c, double value) {
    if (criteria.direction[c] > 0)
      return most[c.row()] > 0 ? value / most[c.row()] : 0;
    return value > 0 ? least[c.row()] / value : 1;
  });
  scores.part_names = part_names(criteria, "relative_");
  scores.score = weighted_mean(criteria, scores.parts);
  return scores;
}

} // namespace lokus::rank
