#pragma once
#include "core/phrase.hpp"
#include "tables/ranking.hpp"
#include <optional>

namespace lokus {

// What happens at the edge of a weight's range: `enters` comes into the top N in place of `leaves`.
struct TopSwap {
  VillageId enters;
  VillageId leaves;
};

// How far one weight may move, the others rescaled in proportion so that all sum to 1, before the villages of
// the top N change (their order within it may). [low, high] holds `weight`; 0 and 1 where nothing changes
// that far out; at an edge the swap is said.
struct WeightRange {
  std::string method;
  std::string criterion;
  double weight = 0;
  double low = 0;
  double high = 1;
  std::optional<TopSwap> below, above;
  bool exact = true; // false: found by search, to about 0.0005
};

struct WeightSensitivity {
  std::vector<WeightRange> ranges; // by method, then criterion; methods that weigh nothing have none
};

} // namespace lokus
