#pragma once
#include "choose/knapsack.hpp"
#include "choose/worlds.hpp"

namespace lokus::choose {

// Mean of the lowest `share` of the totals; where that is no whole number of worlds, the last one counts in
// part (conditional value at risk, Rockafellar and Uryasev 2000). `weights`, if wanted, get what each world
// counts.
double tail_mean(const std::vector<double> &totals, double share, std::vector<double> *weights = nullptr);

struct TailAnswer {
  Answer plan;     // gain and bound are those of the tail
  double mean = 0; // of the plan over all worlds
};

// The plan whose mean over the worst worlds is highest. For any weights of the worlds that the tail allows,
// the plan that is best for the weighted gain bounds every tail from above (the least of a maximum is no less
// than the greatest of a minimum); the weights move towards the worlds that are worst for the plan found,
// round by round, and the lowest bound and the best plan are kept.
TailAnswer best_tail(const Knapsack &problem, const Worlds &worlds, double share, int rounds);

} // namespace lokus::choose
