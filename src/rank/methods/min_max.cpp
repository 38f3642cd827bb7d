#include "rank/methods/known.hpp"
#include "rank/methods/methods.hpp"
#include <algorithm>

namespace lokus::rank {

// Values stretched so that the best off village has 0 and the worst off 1; a criterion on which all are
// equal tells nobody apart and gives 0.
Scores min_max(const Criteria &criteria) {
  std::vector<double> least, most;
  for (CriterionId c : criteria.name.all()) {
    const std::vector<double> values = known_values(criteria, c);
    least.push_back(values.empty() ? nan() : std::ranges::min(values));
    most.push_back(values.empty() ? nan() : std::ranges::max(values));
  }
  Scores scores;
  scores.parts = parts_by_criterion(criteria, [&](CriterionId c, double value) {
    const double range = most[c.row()] - least[c.row()];
    const double best = criteria.direction[c] > 0 ? least[c.row()] : most[c.row()];
    return range > 0 ? criteria.direction[c] * (value - best) / range : 0.0;
  });
  scores.part_names = part_names(criteria, "stretched_");
  scores.score = weighted_mean(criteria, scores.parts);
  return scores;
}

} // namespace lokus::rank
