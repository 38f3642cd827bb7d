#include "rank/methods/known.hpp"
#include "rank/methods/methods.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::rank {
namespace {

// One criterion, normalised and weighted: v = w x / sqrt(sum of x^2).
struct Scale {
  double factor = 0;
  double worst = 0; // the largest need among the villages, weighted
  double best = 0;
};

Scale scale_of(const Criteria &criteria, CriterionId c, double weight) {
  const std::vector<double> values = known_values(criteria, c);
  double squares = 0;
  for (double x : values)
    squares += x * x;
  if (values.empty() || squares == 0)
    return {};
  const double factor = weight / std::sqrt(squares);
  const auto [least, most] = std::ranges::minmax(values);
  const bool high_is_worse = criteria.direction[c] > 0;
  return {factor, factor * (high_is_worse ? most : least), factor * (high_is_worse ? least : most)};
}

} // namespace

// Hwang and Yoon 1981, rule M5. The "ideal" of the textbook is here the village worst off on every
// criterion: score = distance to the best off / (distance to the worst off + distance to the best off).
// Missing criteria are left out of both distances. All villages alike: 0.
Scores topsis(const Criteria &criteria) {
  const std::vector<double> weights = weights_in_use(criteria);
  std::vector<Scale> scales;
  for (CriterionId c : criteria.name.all())
    scales.push_back(scale_of(criteria, c, weights[c.row()]));
  const std::size_t villages = criteria.value.rows();
  Scores scores;
  scores.part_names = {"distance_to_worst", "distance_to_best"};
  scores.parts = std::vector(2, Column<VillageId, double>(villages, nan()));
  scores.score = Column<VillageId, double>(villages, nan());
  for (VillageId v : scores.score.all()) {
    if (!known_enough(criteria, weights, v))
      continue;
    double to_worst = 0, to_best = 0;
    for (CriterionId c : criteria.name.all()) {
      const Scale &scale = scales[c.row()];
      if (is_missing(criteria.value(v, c)))
        continue;
      const double x = scale.factor * criteria.value(v, c);
      to_worst += (x - scale.worst) * (x - scale.worst);
      to_best += (x - scale.best) * (x - scale.best);
    }
    scores.parts[0][v] = std::sqrt(to_worst);
    scores.parts[1][v] = std::sqrt(to_best);
    const double both = scores.parts[0][v] + scores.parts[1][v];
    scores.score[v] = both > 0 ? scores.parts[1][v] / both : 0;
  }
  return scores;
}

} // namespace lokus::rank
