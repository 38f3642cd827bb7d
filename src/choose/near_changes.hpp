#pragma once
#include "choose/knapsack_prices.hpp"

namespace lokus::choose {

// The changes that the prices of a knapsack cannot rule out, its core (Balas and Zemel 1980). At the prices
// every village has a best purchase; any other costs it a loss against the bound. A plan better than one in
// hand loses, in all, less than bound minus gain in hand, so only changes that lose less than that remain.
struct Change {
  std::size_t option = no_option; // instead of the village's purchase at the prices
  std::int64_t cost = 0;          // what it adds to the spend
  std::int64_t villages = 0;      // what it adds to the villages served: -1, 0 or 1
  double gain = 0;                // what it adds to the gain
  double loss = 0;                // against the bound, >= 0
};

// One village with changes; the changes from `first` to `last` - 1, smallest loss first.
struct Stage {
  std::size_t village, first, last;
  double least_loss;
};

struct NearChanges {
  std::vector<std::size_t> base; // per village the purchase at the prices, or no_option
  std::int64_t over_budget = 0;  // spend of the base minus budget, may be negative
  std::int64_t over_villages = 0;
  double gain = 0;           // of the base
  double bound = 0;          // gain - price * over_budget - price * over_villages
  double most_loss = 0;      // of a change
  double left_out = 0;       // no plan with a change left out here gains more
  std::vector<Stage> stages; // smallest least loss first
  std::vector<Change> changes;
};

// Changes that lose less than `share` of bound - `in_hand`.
NearChanges near_changes(const Knapsack &knapsack, const Hulls &hulls, const KnapsackPrices &prices,
                         double in_hand, double share);

} // namespace lokus::choose
