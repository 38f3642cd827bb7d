#include "choose/by_tree.hpp"
#include "choose/allocation.hpp"
#include "choose/exact_tree.hpp"
#include "choose/local_search.hpp"
#include "choose/row_prices.hpp"
#include <algorithm>
#include <limits>

namespace lokus::choose {
namespace {

// A choice within all limits, from the best purchases at the prices or, where those cannot be repaired, from
// the least purchase; improved until nothing more is found.
void look_for_choice(const Knapsack &knapsack, const RowPrices &prices, std::size_t pairs, Answer &answer) {
  for (const auto &start : {prices.chosen, least_purchase(knapsack)}) {
    Allocation allocation(knapsack, start);
    if (!repair(allocation, prices.row))
      continue;
    spend_rest(allocation);
    local_search(allocation, prices.row, pairs);
    adopt(allocation, answer);
    return;
  }
}

} // namespace

Answer by_tree(const Knapsack &knapsack, const Effort &effort) {
  Answer answer;
  answer.chosen.assign(knapsack.villages(), no_option);
  const RowPrices prices = find_prices(knapsack, effort.prices);
  answer.price = prices.row;
  answer.bound = prices.bound;
  look_for_choice(knapsack, prices, effort.pairs, answer);
  if (!answer.found && answer.bound < 0) {
    answer.impossible = true;
    return answer;
  }
  if (answer.bound <= answer.gain && answer.found)
    return answer;
  const double in_hand = answer.found ? answer.gain : -std::numeric_limits<double>::infinity();
  const TreeAnswer better = exact_tree(knapsack, prices, in_hand, effort.nodes);
  if (better.better)
    adopt(Allocation(knapsack, better.chosen), answer);
  if (better.finished) {
    answer.impossible = !answer.found;
    answer.bound = answer.gain;
  }
  answer.bound = std::max(answer.bound, answer.gain);
  return answer;
}

} // namespace lokus::choose
