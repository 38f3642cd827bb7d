#include "plan/knapsack.hpp"
#include "core/sum.hpp"
#include "plan/dual.hpp"
#include <algorithm>

namespace lokus::plan {
namespace {

void total(const Knapsack &knapsack, KnapsackAnswer &answer) {
  Sum gain;
  answer.spend = 0;
  for (const std::size_t option : answer.chosen)
    if (option != no_option) {
      gain.add(knapsack.gain[option]);
      answer.spend += knapsack.cost[option];
    }
  answer.gain = gain.value();
}

} // namespace

KnapsackAnswer solve(const Knapsack &knapsack) {
  KnapsackAnswer answer;
  answer.chosen.assign(knapsack.villages(), no_option);
  if (knapsack.most_villages == 0)
    return answer;
  const Frontier steps = frontier(knapsack);
  const Dual dual = lowest_bound(knapsack, steps);
  answer.price_per_rupiah = dual.rupiah;
  answer.price_per_village = dual.village;
  answer.chosen = dual.affordable;
  total(knapsack, answer);
  answer.bound = std::max(dual.bound, answer.gain);
  return answer;
}

} // namespace lokus::plan
