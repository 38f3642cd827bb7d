#pragma once
#include "rank/methods/methods.hpp"

namespace lokus::rank {

// One criterion of a village, moved alone until the village comes into the first `top` of the method's order
// or leaves it.
struct SmallestChange {
  CriterionId criterion;
  double from = 0;
  double to = nan(); // NaN: not even at the worst (to come in) or best (to leave) value any village has
};

// One per criterion with weight that the village has, found by halving between its value and the worst or
// best known one, on the assumption that more need never costs a place (true of every method here but topsis,
// where it holds nearly). Empty for a village that is not ranked.
std::vector<SmallestChange> smallest_changes(const Method &method, const Criteria &table, VillageId village,
                                             std::size_t top);

} // namespace lokus::rank
