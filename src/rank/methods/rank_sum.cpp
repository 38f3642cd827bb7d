#include "rank/methods/known.hpp"
#include "rank/methods/methods.hpp"
#include "rank/methods/ranks_on.hpp"
#include <algorithm>

namespace lokus::rank {

// Sum of the ranks over the criteria (low = worse off), weighted so that equal weights give the plain
// sum; with missing criteria the mean rank of those known, times the number of criteria. The score is
// its negative.
Scores rank_sum(const Criteria &criteria) {
  Scores scores;
  for (CriterionId c : criteria.name.all())
    scores.parts.push_back(ranks_on(criteria, c));
  scores.part_names = part_names(criteria, "rank_");
  Column<VillageId, double> sums = weighted_mean(criteria, scores.parts);
  const auto in_use =
      std::ranges::count_if(weights_in_use(criteria), [](double weight) { return weight > 0; });
  scores.score = Column<VillageId, double>(sums.rows());
  for (VillageId v : sums.all()) {
    sums[v] *= static_cast<double>(in_use);
    scores.score[v] = -sums[v];
  }
  scores.parts.push_back(std::move(sums));
  scores.part_names.emplace_back("rank_sum");
  return scores;
}

} // namespace lokus::rank
