#include "plan/coupled.hpp"
#include "plan/branch.hpp"
#include "plan/exchange.hpp"
#include "plan/holding.hpp"
#include "plan/prices.hpp"
#include <algorithm>
#include <limits>

namespace lokus::plan {
namespace {

void take(const Holding &holding, CoupledAnswer &answer) {
  answer.found = true;
  answer.chosen = holding.chosen();
  answer.gain = holding.gain();
  answer.used = holding.used();
}

// A plan within all limits, from the best purchases at the prices or, where those cannot be repaired, from
// the least purchase; improved until nothing more is found.
void look_for_plan(const Coupled &problem, const Prices &prices, std::size_t pairs, CoupledAnswer &answer) {
  for (const auto &start : {prices.chosen, least_purchase(problem)}) {
    Holding holding(problem, start);
    if (!repair(holding, prices.row))
      continue;
    spend_rest(holding);
    exchange(holding, prices.row, pairs);
    take(holding, answer);
    return;
  }
}

} // namespace

CoupledAnswer solve(const Coupled &problem, const CoupledEffort &effort) {
  CoupledAnswer answer;
  answer.chosen.assign(problem.villages(), no_option);
  const Prices prices = find_prices(problem, effort.prices);
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
  const Branched better = branch(problem, prices.row, prices.chosen, answer.bound, in_hand, effort.nodes);
  if (better.better)
    take(Holding(problem, better.chosen), answer);
  if (better.finished) {
    answer.impossible = !answer.found;
    answer.bound = answer.gain;
  }
  answer.bound = std::max(answer.bound, answer.gain);
  return answer;
}

} // namespace lokus::plan
