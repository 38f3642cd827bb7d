#pragma once
#include "tables/lokus_list.hpp"
#include "tables/plan/plan.hpp"
#include "tables/projection.hpp"

namespace lokus {

// What the way of choosing that was not taken would put on the list, spend and avert.
struct OtherWay {
  LokusList list;
  Plan plan;
  std::size_t in_both = 0; // villages that are on this list too
  Phrase refused;          // why there is none; empty: there is one
};

} // namespace lokus
