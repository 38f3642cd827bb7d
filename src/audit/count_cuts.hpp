#pragma once
#include "audit/count_tree.hpp"

namespace lokus::audit {

// Of one cause: places within places, each with the cases that have the cause, flow into their groups, and
// all of them back into the area: a circulation of whole numbers. `places` and `groups` are what is told of
// each by itself.
struct Circulation {
  const CountTree &tree;
  ByPlaceAndGroup<Range> told;
};

// How far the flow of each place and group can go, in whole numbers, by the cuts of the circulation (Hoffman
// 1960): of every set of places and groups no more flows in than can flow out.
Possible narrowed_by_cuts(const Circulation &circulation);

} // namespace lokus::audit
