#include "core/sum.hpp"
#include "rank/methods/known.hpp"
#include "rank/methods/methods.hpp"
#include <algorithm>

namespace lokus::rank {
namespace {

double reference_of(const Criteria &criteria, CriterionId c) {
  return is_missing(criteria.reference[c]) ? mean(known_values(criteria, c)) : criteria.reference[c];
}

} // namespace

// Rule M1 of Kabupaten Banjar (docs/methods/traffic_light.md). A missing criterion is not red;
// one without weight, or that no village has, does not count.
Scores traffic_light(const Criteria &criteria) {
  Scores scores;
  std::vector<double> references;
  for (CriterionId c : criteria.name.all())
    references.push_back(reference_of(criteria, c));
  scores.parts = parts_by_criterion(criteria, [&](CriterionId c, double value) {
    return is_worse(value, references[c.row()], criteria.direction[c]) ? 1.0 : 0.0;
  });
  scores.part_names = part_names(criteria, "red_");

  const std::vector<double> weights = weights_in_use(criteria);
  const auto in_use =
      static_cast<double>(std::ranges::count_if(weights, [](double weight) { return weight > 0; }));
  const std::size_t villages = criteria.value.rows();
  Column<VillageId, double> priority(villages, nan());
  scores.score = Column<VillageId, double>(villages, nan());
  for (VillageId v : scores.score.all()) {
    if (!known_enough(criteria, weights, v))
      continue;
    double red = 0;
    for (std::size_t c = 0; c < weights.size(); ++c)
      red += weights[c] > 0 && scores.parts[c][v] > 0 ? 1 : 0;
    scores.score[v] = red;
    priority[v] = red > 0 ? in_use - red + 1 : nan();
  }
  scores.parts.push_back(std::move(priority));
  scores.part_names.emplace_back("priority");

  for (CriterionId c : criteria.name.all())
    if (criteria.name[c] == "stunted" && weights[c.row()] > 0) {
      scores.tie = Column<VillageId, double>(villages);
      scores.tie_by = criteria.title[c];
      for (VillageId v : scores.tie.all())
        scores.tie[v] = criteria.value(v, c);
    }
  return scores;
}

} // namespace lokus::rank
