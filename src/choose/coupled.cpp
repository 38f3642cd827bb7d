#include "choose/coupled.hpp"
#include "choose/allocation.hpp"
#include "choose/exact_tree.hpp"
#include "choose/local_search.hpp"
#include "choose/row_prices.hpp"
#include <algorithm>
#include <limits>

namespace lokus::choose {
namespace {

void take(const Allocation &allocation, CoupledAnswer &answer) {
  answer.found = true;
  answer.chosen = allocation.chosen();
  answer.gain = allocation.gain();
  answer.used = allocation.used();
}

// A plan within all limits, from the best purchases at the prices or, where those cannot be repaired, from
// the least purchase; improved until nothing more is found.
void look_for_plan(const Coupled &problem, const RowPrices &prices, std::size_t pairs,
                   CoupledAnswer &answer) {
  for (const auto &start : {prices.chosen, least_purchase(problem)}) {
    Allocation allocation(problem, start);
    if (!repair(allocation, prices.row))
      continue;
    spend_rest(allocation);
    local_search(allocation, prices.row, pairs);
    take(allocation, answer);
    return;
  }
}

} // namespace

CoupledAnswer solve(const Coupled &problem, const CoupledEffort &effort) {
  CoupledAnswer answer;
  answer.chosen.assign(problem.villages(), no_option);
  const RowPrices prices = find_prices(problem, effort.prices);
  answer.price = prices.row;
  answer.bound = prices.bound;
  look_for_plan(problem, prices, effort.pairs, answer);
  if (!answer.found && answer.bound < 0) {
    answer.impossible = true;
    return answer;
  }
  if (answer.bound <= answer.gain && answer.found)
    return answer;
  const double in_hand = answer.found ? answer.gain : -std::numeric_limits<double>::infinity();
  const TreeAnswer better =
      exact_tree(problem, prices.row, prices.chosen, answer.bound, in_hand, effort.nodes);
  if (better.better)
    take(Allocation(problem, better.chosen), answer);
  if (better.finished) {
    answer.impossible = !answer.found;
    answer.bound = answer.gain;
  }
  answer.bound = std::max(answer.bound, answer.gain);
  return answer;
}

bool only_budget_and_places(const Coupled &p) {
  return p.rows() == 2 && std::none_of(p.must.begin(), p.must.end(), [](auto must) { return must != 0; });
}

namespace {

CoupledAnswer by_knapsack(const Coupled &p) {
  const KnapsackAnswer answer =
      solve(Knapsack{p.first, p.amount, p.gain, p.limit[0], static_cast<std::size_t>(p.limit[1])});
  CoupledAnswer result;
  result.found = true;
  result.chosen = answer.chosen;
  result.gain = answer.gain;
  result.bound = answer.bound;
  result.price = {answer.price_per_rupiah, answer.price_per_village};
  return result;
}

} // namespace

CoupledAnswer solve_any(const Coupled &problem, const CoupledEffort &effort) {
  return only_budget_and_places(problem) ? by_knapsack(problem) : solve(problem, effort);
}

} // namespace lokus::choose
