#pragma once
#include "tables/inputs/villages.hpp"
#include <optional>
#include <string>
#include <vector>

namespace lokus {

// What happens at the edge of a weight's range: `enters` comes into the top N in place of `leaves`.
struct TopSwap {
  VillageId enters;
  VillageId leaves;
};

// How far one weight may move, the others rescaled in proportion so that all sum to 1, before the villages of
// the top N change (their order within it may). [low, high] holds `weight`; without a swap at an edge nothing
// changes as far as 0 or 1. low = weight = high: a tie at the end of the list, which any move breaks.
struct WeightRange {
  std::string criterion;
  double weight = 0;
  double low = 0;
  double high = 1;
  std::optional<TopSwap> at_low, at_high;
  bool exact = true; // false: found by search
};

// Of one method. Empty where weights play no part, where one criterion has all the weight, or where the list
// holds every ranked village.
struct WeightSensitivity {
  std::vector<WeightRange> ranges; // one per criterion with weight
};

} // namespace lokus
