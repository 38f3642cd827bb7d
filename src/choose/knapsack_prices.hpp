#pragma once
#include "choose/hull.hpp"

namespace lokus::choose {

// The Lagrangian dual. At a price of `rupiah` per rupiah and `village` per village every village buys what
// is worth most to it; budget * rupiah + most_villages * village + what they keep is then an upper bound.
struct KnapsackPrices {
  double rupiah = 0;
  double village = 0;
  double bound = 0; // at these prices, rounded up safely
  // Best purchases just above these prices, within budget and limit, then as many of those just below as
  // still fit; per village an option or no_option.
  std::vector<std::size_t> affordable;
};

// The prices with the lowest bound.
KnapsackPrices lowest_bound(const Knapsack &knapsack, const Hulls &hulls);

} // namespace lokus::choose
