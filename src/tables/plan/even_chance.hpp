#pragma once
#include "core/units.hpp"
#include "tables/inputs/timeline.hpp"
#include <cstddef>
#include <optional>
#include <vector>

namespace lokus {

// For one target of project.target_percent, at the plan's horizon, all districts of the run together.
struct EvenChance {
  double target = 0;                                     // share
  double without = 0, with_plan = 0, with_all_money = 0; // chances; all_money: nothing is left to buy
  Rupiah all_money;                                      // what is spent when money is no limit
  std::optional<Rupiah>
      budget;        // least budget a year with a chance of a half; nothing: none has, 0: no action needs one
  double chance = 0; // with that budget
};

struct EvenChances {
  int months = 0; // of the plan
  Timeline timeline;
  std::size_t draws = 0;
  // Prevalence when money is no limit: the lowest with a chance of a half (the median of the draws), and what
  // holds Estimates::interval_share of them. NaN where it is unknown or no plan keeps the other limits.
  double best = nan(), best_low = nan(), best_high = nan();
  std::vector<EvenChance> rows; // in the order of project.target_percent
};

} // namespace lokus
