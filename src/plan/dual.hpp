#pragma once
#include "plan/frontier.hpp"

namespace lokus::plan {

// The Lagrangian dual. At a price of `rupiah` per rupiah and `village` per village every village buys what
// is worth most to it; budget * rupiah + most_villages * village + what they keep is then an upper bound.
struct Dual {
  double rupiah = 0;
  double village = 0;
  double bound = 0; // at these prices, rounded up safely
  std::vector<std::size_t>
      affordable; // a choice within budget and limit, from prices just above; or no_option
};

// The prices with the lowest bound.
Dual lowest_bound(const Knapsack &knapsack, const Frontier &frontier);

} // namespace lokus::plan
