#pragma once
#include "choose/row_prices.hpp"

namespace lokus::choose {

struct TreeAnswer {
  bool finished = false;           // nothing was left out: the best plan is known
  bool better = false;             // than what was in hand
  std::vector<std::size_t> chosen; // if better
  double gain = 0;
};

// Depth-first search over the changes to the best purchases at the prices. A change loses against their
// bound;
// sets of changes that lose as much as separates the bound from the plan in hand are not looked at, nor those
// from which the limits can no longer be kept, or so much must stay unspent that it is worth the difference.
// `in_hand`: its gain, or minus infinity.
TreeAnswer exact_tree(const Knapsack &knapsack, const RowPrices &prices, double in_hand, std::size_t nodes);

} // namespace lokus::choose
