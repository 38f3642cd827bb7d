#pragma once
#include "choose/knapsack.hpp"
#include "choose/worlds.hpp"

namespace lokus::choose {

// How many worlds are won: their total exceeds what is needed there.
std::size_t worlds_won(const std::vector<double> &totals, const std::vector<double> &needed);

struct ChanceAnswer {
  Answer plan;           // gain and bound are those of its mean over the worlds, without a bound
  std::size_t won = 0;   // worlds that the plan wins
  std::size_t bound = 0; // no plan wins more
};

// The plan that wins most worlds, of equals the one with the best mean. The number won is no sum over
// villages; two kinds of weighted problems that are stand in for it.
//   A plan: the worlds won already and the nearest one are to be won together; their weights move towards
// those that a round leaves short, until they are won or the rounds are used up (the search may miss the
// best).
//   A bound: with m the least that any plan can have in a world, a world is won only if (total - m) /
// (needed - m) >= 1, so the number won is at most the sum of the lesser of 1 and that share; for any weights
// of the worlds in 0..1 the best plan for the weighted shares, plus 1 - weight of each, bounds that sum.
// Worlds that even the best plan for that world alone does not win are left out first. The bound holds for
// what `problem` has on offer.
ChanceAnswer best_chance(const Knapsack &problem, const Worlds &worlds, const std::vector<double> &needed,
                         int rounds);

} // namespace lokus::choose
