#pragma once
#include "tables/access.hpp"
#include <cstdint>
#include <vector>

namespace lokus::space {

struct AssignmentProblem {
  std::vector<std::int64_t> children;      // per village
  std::vector<std::vector<Reach>> choices; // per village, nearest first; empty: cannot be assigned
  std::vector<std::int64_t> capacity;      // per facility; no_limit
  static constexpr std::int64_t no_limit = -1;
};

struct Assignment {
  struct AssignedPart {
    FacilityId facility;
    std::int64_t children = 0;
    friend bool operator==(const AssignedPart &, const AssignedPart &) = default;
  };
  std::vector<std::vector<AssignedPart>>
      parts;                      // per village, in the order of its choices; parts of 0 left out
  std::int64_t over = 0;          // children beyond the capacities
  std::int64_t child_seconds = 0; // travel of all children one way, in whole seconds a child
};

// Children to facilities: first as few beyond the capacities as possible, then the least total travel time. A
// minimum-cost flow of the children who must leave the nearest facility, because it holds too many: from such
// a facility by way of a village to another of its choices, costing the extra seconds. That is the whole
// transportation problem, since everybody else being at the nearest costs least. Successive shortest paths
// (Boost.Graph). The optimum is exact; among equal ones which is taken is fixed but arbitrary.
Assignment assign(const AssignmentProblem &problem);

} // namespace lokus::space
