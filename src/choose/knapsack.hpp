#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace lokus::choose {

// The multiple-choice knapsack with a limit on the villages (docs/methods/plan.md): at most one option
// per village, total cost <= budget, at most `most_villages` villages with an option, greatest total gain.
// Options of village v are first[v] .. first[v + 1] - 1. Costs >= 0. An option whose gain is not above 0
// (or is missing) is never bought.
struct Knapsack {
  std::span<const std::size_t> first; // villages + 1
  std::span<const std::int64_t> cost; // whole rupiah
  std::span<const double> gain;
  std::int64_t budget = 0;
  std::size_t most_villages = 0;
  std::size_t villages() const { return first.size() - 1; }
};

inline constexpr std::size_t no_option = static_cast<std::size_t>(-1);

struct KnapsackAnswer {
  std::vector<std::size_t> chosen; // per village: an option, or no_option
  double gain = 0;                 // of the chosen options
  std::int64_t spend = 0;
  double bound = 0;             // no choice can gain more; equal to `gain` where the optimum is proved
  double price_per_rupiah = 0;  // gain per further rupiah at the optimal prices
  double price_per_village = 0; // gain per further village
};

// Prices by the Lagrangian dual, then an exact search among what those prices cannot rule out, cut
// short after a fixed amount of work. Deterministic, whatever the number of threads. Of villages with equal
// options the earlier row is served.
KnapsackAnswer solve(const Knapsack &knapsack);

} // namespace lokus::choose
