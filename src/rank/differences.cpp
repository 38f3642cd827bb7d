#include "core/parallel.hpp"
#include "rank/kendall.hpp"
#include "rank/rank.hpp"
#include <algorithm>

namespace lokus::rank {
namespace {

bool in_top(const Ranking &ranking, VillageId v) {
  return ranking.rank[v] > 0 && ranking.rank[v] <= ranking.top;
}

std::vector<double> ranks_of(const Ranking &ranking) {
  std::vector<double> ranks;
  ranks.reserve(ranking.rank.rows());
  for (std::uint32_t rank : ranking.rank)
    ranks.push_back(rank == 0 ? nan() : rank);
  return ranks;
}

void look_at_villages(MethodDifferences &differences, std::span<const Ranking> rankings) {
  for (VillageId v : differences.methods_in_top.all()) {
    for (const Ranking &ranking : rankings) {
      const std::uint32_t rank = ranking.rank[v];
      if (rank == 0)
        continue;
      ++differences.methods_ranked[v];
      differences.methods_in_top[v] += in_top(ranking, v) ? 1 : 0;
      std::uint32_t &best = differences.best[v];
      best = best == 0 ? rank : std::min(best, rank);
      differences.worst[v] = std::max(differences.worst[v], rank);
    }
    differences.in_all += differences.methods_in_top[v] == rankings.size();
    differences.in_some += differences.methods_in_top[v] > 0;
  }
  const Ranking &first = rankings.front();
  for (std::size_t i = 0; i < std::min(first.top, first.order.size()); ++i)
    differences.common += differences.methods_in_top[first.order[i]] == rankings.size();
}

// Two methods, or one (first == second) beside the size of villages.
struct TwoRows {
  std::size_t first, second;
};

std::size_t in_both(const Ranking &a, const Ranking &b) {
  std::size_t both = 0;
  for (VillageId v : a.rank.all())
    both += in_top(a, v) && in_top(b, v);
  return both;
}

std::vector<double> smallness(const Estimates &estimates) {
  std::vector<double> small;
  for (People children : estimates.children)
    small.push_back(-children.value);
  return small;
}

} // namespace

MethodDifferences differences(std::span<const Ranking> rankings, const Estimates &estimates) {
  MethodDifferences found;
  if (rankings.empty())
    return found;
  found.methods_in_top = found.methods_ranked = found.best = found.worst =
      Column<VillageId, std::uint32_t>(rankings.front().rank.rows(), 0);
  look_at_villages(found, rankings);
  const std::vector<double> size = smallness(estimates);
  std::vector<std::vector<double>> ranks;
  std::vector<TwoRows> comparisons;
  for (std::size_t i = 0; i < rankings.size(); ++i) {
    ranks.push_back(ranks_of(rankings[i]));
    for (std::size_t j = i; j < rankings.size(); ++j)
      comparisons.push_back({i, j});
  }
  std::vector<double> tau(comparisons.size(), nan());
  for_each_row(comparisons.size(), [&](std::size_t row) {
    const auto [i, j] = comparisons[row];
    tau[row] = kendall_tau_b(ranks[i], i == j ? size : ranks[j]);
  });
  for (std::size_t row = 0; row < comparisons.size(); ++row) {
    const Ranking &a = rankings[comparisons[row].first], &b = rankings[comparisons[row].second];
    if (&a == &b)
      found.size_tau.push_back(tau[row]);
    else
      found.pairs.push_back({a.method, b.method, in_both(a, b), tau[row]});
  }
  return found;
}

} // namespace lokus::rank
