#pragma once
#include "plan/core.hpp"

namespace lokus::plan {

// How much a search may do. Counted in states, never in seconds, so that results can be repeated.
struct Effort {
  std::size_t states = 0; // kept from one village to the next
  std::size_t total = 0;  // looked at over all villages
};

struct Found {
  bool better = false;             // than what was in hand
  std::vector<std::size_t> chosen; // if better
  bool proved = false;             // no plan is better than the one found, or the one in hand
  double bound = 0;                // no plan gains more
};

// Goes through the villages of the core, smallest loss first, keeping every set of changes that could still
// become better than `in_hand` and is not dominated (costs no more, serves no more villages, gains no
// less). Exact unless the effort runs out; then the sets with the lowest bounds are dropped, and `bound` is
// the highest of those.
Found search(const Core &core, const Dual &dual, double in_hand, const Effort &effort);

} // namespace lokus::plan
