#pragma once
#include "choose/knapsack.hpp"
#include "choose/worlds.hpp"
#include "coupled_generator.hpp"
#include <algorithm>
#include <limits>
#include <numeric>

namespace lokus::choose {

inline bool is_allowed(const Knapsack &p, const PerRow<std::int64_t> &used) {
  for (const RowId r : used.all())
    if (used[r] > p.limit[r])
      return false;
  return true;
}

// Best total gain by trying every combination; minus infinity where none is allowed. For a handful of
// villages.
inline double best_by_trying(const Knapsack &p, std::size_t village, PerRow<std::int64_t> &used) {
  const double none = -std::numeric_limits<double>::infinity();
  if (village == p.villages())
    return is_allowed(p, used) ? 0 : none;
  double best = p.must[village] ? none : best_by_trying(p, village + 1, used);
  for (std::size_t o = p.first[village]; o < p.first[village + 1]; ++o) {
    p.each_use(village, o, [&](RowId row, std::int64_t amount) { used[row] += amount; });
    best = std::max(best, p.gain[o] + best_by_trying(p, village + 1, used));
    p.each_use(village, o, [&](RowId row, std::int64_t amount) { used[row] -= amount; });
  }
  return best;
}

// What each option gains in each world.
using Gains = std::vector<std::vector<double>>;

inline Worlds worlds_of(const Gains &gains) {
  return {gains.empty() ? 0 : gains.front().size(), {gains.begin(), gains.end()}};
}

// What every answer must satisfy, whether the optimum was proved or not: all limits kept in whole numbers,
// gain added up again, gain <= bound, prices >= 0.
inline bool is_consistent(const Knapsack &p, const Answer &answer) {
  PerRow<std::int64_t> used(p.rows());
  double gain = 0;
  for (std::size_t v = 0; v < p.villages(); ++v) {
    const std::size_t o = answer.chosen[v];
    if (o == no_option) {
      if (p.must[v])
        return false;
      continue;
    }
    if (o < p.first[v] || o >= p.first[v + 1])
      return false;
    gain += p.gain[o];
    p.each_use(v, o, [&](RowId row, std::int64_t amount) { used[row] += amount; });
  }
  return used == answer.used && is_allowed(p, used) && std::abs(gain - answer.gain) <= 1e-12 * gain &&
         answer.gain <= answer.bound &&
         std::all_of(answer.price.begin(), answer.price.end(), [](double price) { return price >= 0; });
}

// Which limits an instance has.
struct Kinds {
  bool budgets = false, floors = false, capacities = false, forced = false;
};

// Up to `most_villages` villages with up to four options: free ones, equal ones, few distinct numbers; limits
// from impossible to generous.
inline Knapsack random_coupled(const Kinds &kinds, int most_villages, std::uint64_t seed) {
  SplitMix64 random(seed);
  const auto below = [&](std::int64_t n) {
    return static_cast<std::int64_t>(random.unit() * static_cast<double>(n));
  };
  Knapsack p;
  const std::int64_t villages = most_villages / 2 + below(most_villages / 2 + 1);
  const std::int64_t coarse = 1 + below(30), groups = 1 + below(3);
  const bool whole = random.unit() < 0.5;
  const std::size_t money = 1 + static_cast<std::size_t>(kinds.budgets ? 1 + below(3) : 0);
  const auto count = static_cast<std::size_t>(groups);
  std::vector<std::int64_t> all(money, 0);
  std::vector<std::int64_t> load_of_group(count, 0);
  for (std::int64_t v = 0; v < villages; ++v) {
    const bool forced = kinds.forced && random.unit() < 0.2;
    const std::int64_t options = std::max<std::int64_t>(below(5), forced ? 1 : 0);
    const std::int64_t children = 1 + below(20), group = below(groups);
    for (std::int64_t o = 0; o < options; ++o) {
      std::int64_t total = 0;
      p.amount.push_back(0);
      for (std::size_t m = 1; m < std::max<std::size_t>(money, 2); ++m) {
        const std::int64_t cost = random.unit() < 0.2 ? 0 : 1 + below(coarse);
        total += cost;
        if (money > 1)
          p.amount.push_back(cost), all[m] += cost;
      }
      p.amount[p.amount.size() - money] = total;
      all[0] += total;
      const double gain = 0.5 + 20 * random.unit();
      p.gain.push_back(whole ? std::floor(gain) + 1 : gain);
      if (kinds.capacities) {
        p.load.push_back(children);
        load_of_group[static_cast<std::size_t>(group)] += children;
      }
    }
    p.first.push_back(p.gain.size());
    p.must.push_back(forced);
    if (kinds.floors)
      p.floor_of.push_back(random.unit() < 0.1 ? no_row
                                               : RowId{money + 1 + static_cast<std::size_t>(below(groups))});
    if (kinds.capacities)
      p.capacity_of.push_back(random.unit() < 0.1 ? no_row
                                                  : RowId{money + 1 + (kinds.floors ? count : 0) +
                                                          static_cast<std::size_t>(group)});
  }
  for (const std::int64_t sum : all)
    p.add_row(RowKind::money, below(sum / 2 + 2));
  p.add_row(RowKind::places, below(villages + 2));
  for (std::int64_t g = 0; kinds.floors && g < groups; ++g)
    p.add_row(RowKind::floor, -below(3));
  for (std::size_t g = 0; kinds.capacities && g < count; ++g)
    p.add_row(RowKind::capacity, below(load_of_group[g] + 1));
  return p;
}

} // namespace lokus::choose
