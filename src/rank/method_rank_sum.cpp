#include "rank/known.hpp"
#include "rank/methods.hpp"
#include <algorithm>

namespace lokus::rank {
namespace {

// Ranks of the known values, 1 = worst off, equal values sharing the mean of their places.
Column<VillageId, double> ranks_on(const Criteria &criteria, CriterionId c) {
  struct Place {
    double ease; // high = better off
    VillageId village;
  };
  Column<VillageId, double> ranks(criteria.value.rows(), nan());
  std::vector<Place> order;
  order.reserve(ranks.rows());
  for (VillageId v : ranks.all())
    if (!is_missing(criteria.value(v, c)))
      order.push_back({-criteria.direction[c] * criteria.value(v, c), v});
  std::ranges::sort(order, {}, &Place::ease);
  for (std::size_t first = 0, last = 0; first < order.size(); first = last) {
    while (last < order.size() && order[last].ease == order[first].ease)
      ++last;
    for (std::size_t place = first; place < last; ++place)
      ranks[order[place].village] = 0.5 * static_cast<double>(first + last + 1);
  }
  return ranks;
}

} // namespace

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
