#include "choose/near_changes.hpp"
#include "core/sum.hpp"
#include <algorithm>

namespace lokus::choose {
namespace {

// What option `o` is worth to its village at the prices.
double worth_at(const Knapsack &k, const KnapsackPrices &prices, std::size_t o) {
  return k.gain[o] - prices.rupiah * static_cast<double>(k.amount[o]) - prices.village;
}

// The best purchase of a village at the prices: the affordable one where it is as good as any.
std::size_t best_purchase(const Knapsack &k, const Hulls &f, const KnapsackPrices &prices,
                          std::size_t village) {
  std::size_t best = no_option;
  double most = 0, size = 0;
  for (std::size_t step = f.first[village]; step < f.first[village + 1]; ++step) {
    const double w = worth_at(k, prices, f.option[step]);
    size = std::max(size, f.gain[step]);
    if (w > most) {
      most = w;
      best = f.option[step];
    }
  }
  const std::size_t affordable = prices.affordable[village];
  const double its = affordable == no_option ? 0 : worth_at(k, prices, affordable);
  return its >= most - 1e-12 * size ? affordable : best;
}

// Another option of the village costs no more and gains no less.
bool is_dominated(const Knapsack &k, std::size_t village, std::size_t o) {
  for (std::size_t other = k.first[village]; other < k.first[village + 1]; ++other) {
    if (other == o || k.amount[other] > k.amount[o] || !(k.gain[other] >= k.gain[o]))
      continue;
    if (other < o || k.amount[other] < k.amount[o] || k.gain[other] > k.gain[o])
      return true;
  }
  return false;
}

void add_stage(const Knapsack &k, const KnapsackPrices &prices, std::size_t village, NearChanges &near) {
  const std::size_t base = near.base[village];
  const double base_worth = base == no_option ? 0 : worth_at(k, prices, base);
  const std::int64_t base_cost = base == no_option ? 0 : k.amount[base];
  const double base_gain = base == no_option ? 0 : k.gain[base];
  const std::size_t first = near.changes.size();
  if (base != no_option && base_worth < near.most_loss)
    near.changes.push_back({no_option, -base_cost, -1, -base_gain, base_worth});
  for (std::size_t o = k.first[village]; o < k.first[village + 1]; ++o) {
    if (o == base || !(k.gain[o] > 0))
      continue;
    const double loss = base_worth - worth_at(k, prices, o);
    if (loss < near.most_loss && !is_dominated(k, village, o))
      near.changes.push_back({o, k.amount[o] - base_cost, base == no_option ? 1 : 0, k.gain[o] - base_gain,
                              std::max(loss, 0.0)});
  }
  if (near.changes.size() == first)
    return;
  std::stable_sort(near.changes.begin() + static_cast<std::ptrdiff_t>(first), near.changes.end(),
                   [](const Change &a, const Change &b) { return a.loss < b.loss; });
  near.stages.push_back({village, first, near.changes.size(), near.changes[first].loss});
}

} // namespace

NearChanges near_changes(const Knapsack &k, const Hulls &f, const KnapsackPrices &prices, double in_hand,
                         double share) {
  NearChanges result;
  result.base.resize(k.villages());
  result.over_budget = -k.limit[Knapsack::total()];
  result.over_villages = -static_cast<std::int64_t>(std::min(k.most_villages(), k.villages()));
  Sum gain;
  for (std::size_t v = 0; v < k.villages(); ++v) {
    const std::size_t base = best_purchase(k, f, prices, v);
    result.base[v] = base;
    if (base == no_option)
      continue;
    result.over_budget += k.amount[base];
    ++result.over_villages;
    gain.add(k.gain[base]);
  }
  result.gain = gain.value();
  result.bound = result.gain - prices.rupiah * static_cast<double>(result.over_budget) -
                 prices.village * static_cast<double>(result.over_villages);
  result.most_loss = share * (result.bound - in_hand);
  result.left_out = share < 1 ? result.bound - result.most_loss : in_hand;
  for (std::size_t v = 0; v < k.villages(); ++v)
    add_stage(k, prices, v, result);
  std::stable_sort(result.stages.begin(), result.stages.end(),
                   [](const Stage &a, const Stage &b) { return a.least_loss < b.least_loss; });
  return result;
}

} // namespace lokus::choose
