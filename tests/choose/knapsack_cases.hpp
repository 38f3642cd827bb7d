#pragma once
#include "knapsack_generator.hpp"
#include <algorithm>

namespace lokus::choose {

// Best total gain by trying every combination. For a handful of villages.
inline double best_by_trying(const Knapsack &k, std::size_t village, std::int64_t budget,
                             std::size_t places) {
  if (village == k.villages())
    return 0;
  double best = best_by_trying(k, village + 1, budget, places);
  if (places > 0)
    for (std::size_t o = k.first[village]; o < k.first[village + 1]; ++o)
      if (k.gain[o] > 0 && k.amount[o] <= budget)
        best = std::max(best, k.gain[o] + best_by_trying(k, village + 1, budget - k.amount[o], places - 1));
  return best;
}

// What every answer must satisfy, whether the optimum was proved or not.
inline bool is_allowed(const Knapsack &k, const Answer &answer) {
  std::int64_t spend = 0;
  std::size_t places = 0;
  double gain = 0;
  for (std::size_t v = 0; v < k.villages(); ++v) {
    const std::size_t o = answer.chosen[v];
    if (o == no_option)
      continue;
    if (o < k.first[v] || o >= k.first[v + 1] || !(k.gain[o] > 0))
      return false;
    spend += k.amount[o];
    gain += k.gain[o];
    ++places;
  }
  return answer.chosen.size() == k.villages() && spend == answer.used[Knapsack::total()] &&
         spend <= k.limit[Knapsack::total()] && places <= k.most_villages() &&
         std::abs(gain - answer.gain) <= 1e-12 * gain && answer.gain <= answer.bound &&
         answer.price[Knapsack::total()] >= 0 && answer.price[k.places()] >= 0;
}

} // namespace lokus::choose
