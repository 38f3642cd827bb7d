#include "rank/methods/known.hpp"
#include "rank/methods/methods.hpp"
#include "rank/methods/ranks_on.hpp"

namespace lokus::rank {

// Rule M6: the percentile rank of each criterion, 100 for the village worst off and 0 for the one best off of
// the m that are known, 100 (m - rank) / (m - 1) with tied villages at the mean of their ranks; 50 where
// there is only one. The score is the weighted mean.
Scores percentile(const Criteria &criteria) {
  Scores scores;
  for (CriterionId c : criteria.name.all()) {
    Column<VillageId, double> part = ranks_on(criteria, c);
    const auto known = static_cast<double>(known_values(criteria, c).size());
    for (VillageId v : part.all())
      part[v] = known > 1 ? 100 * (known - part[v]) / (known - 1) : 50 * part[v];
    scores.parts.push_back(std::move(part));
  }
  scores.part_names = part_names(criteria, "percentile_");
  scores.score = weighted_mean(criteria, scores.parts);
  return scores;
}

std::vector<Phrase> percentile_notes(const Criteria &) {
  return {
      {"Persentil: 100 untuk desa terburuk, 0 untuk yang terbaik; nilai sama berbagi persentil tengahnya. "
       "Jarak antar nilai tidak dihitung, hanya urutannya.",
       "Percentile: 100 for the village worst off, 0 for the best off; equal values share their middle "
       "percentile. Distances between values do not count, only their order."}};
}

} // namespace lokus::rank
