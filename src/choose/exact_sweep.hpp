#pragma once
#include "choose/near_changes.hpp"

namespace lokus::choose {

// How much a search may do. Counted in states, never in seconds, so that results can be repeated.
struct SweepEffort {
  std::size_t states = 0; // kept from one village to the next
  std::size_t total = 0;  // looked at over all villages
};

struct SweepAnswer {
  bool better = false;             // than what was in hand
  std::vector<std::size_t> chosen; // if better
  bool proved = false;             // no plan is better than the one found, or the one in hand
  double bound = 0;                // no plan gains more
};

// Goes through the villages that have near changes, smallest loss first, keeping every set of changes that
// could still become better than `in_hand` and is not dominated (costs no more, serves no more villages,
// gains no less). Exact unless the effort runs out; then the sets with the lowest bounds are dropped, and
// `bound` is the highest of those.
SweepAnswer exact_sweep(const NearChanges &near, const KnapsackPrices &prices, double in_hand,
                        const SweepEffort &effort);

} // namespace lokus::choose
