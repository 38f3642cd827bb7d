#pragma once
#include "knapsack_generator.hpp"
#include <algorithm>
#include <utility>
#include <vector>

namespace lokus::choose {

// Villages with options of (cost, gain).
inline GeneratedKnapsack made(std::vector<std::vector<std::pair<std::int64_t, double>>> villages,
                              std::int64_t budget, std::size_t most) {
  GeneratedKnapsack k;
  for (const auto &village : villages) {
    for (const auto &option : village) {
      k.cost.push_back(option.first);
      k.gain.push_back(option.second);
    }
    k.first.push_back(k.cost.size());
  }
  k.budget = budget;
  k.most_villages = most;
  return k;
}

// Up to six villages with up to four options: free ones, worthless ones, equal ones, few distinct numbers.
inline GeneratedKnapsack small_knapsack(std::uint64_t seed) {
  SplitMix64 random(seed);
  GeneratedKnapsack k;
  const auto below = [&](int n) { return static_cast<int>(random.unit() * n); };
  const int villages = 1 + below(6), coarse = 1 + below(20);
  const bool whole = random.unit() < 0.5;
  for (int v = 0; v < villages; ++v) {
    const int options = below(5);
    for (int o = 0; o < options; ++o) {
      k.cost.push_back(random.unit() < 0.1 ? 0 : 1 + below(coarse));
      const double gain = -2 + 20 * random.unit();
      k.gain.push_back(random.unit() < 0.05 ? 0 : whole ? std::floor(gain) : gain);
    }
    k.first.push_back(k.cost.size());
  }
  k.budget = below(coarse * villages + 1);
  k.most_villages = static_cast<std::size_t>(below(villages + 2));
  return k;
}

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
