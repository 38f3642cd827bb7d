#pragma once
#include "choose/near_changes.hpp"

namespace lokus::choose {

// RowPrices other than the best ones. With the gain that the villages still to come could add at them they
// bound what a set of changes far from the budget can become.
struct SidePrices {
  double rupiah = 0, village = 0;
  std::vector<double> still; // per stage, and one past the last: most that it and later stages can add

  double bound(double gain, std::int64_t over_budget, std::int64_t over_villages,
               std::size_t next_stage) const {
    return gain - rupiah * static_cast<double>(over_budget) - village * static_cast<double>(over_villages) +
           still[next_stage];
  }
};

// A few around the best prices, as far away as the gap still open makes worthwhile.
std::vector<SidePrices> side_prices(const NearChanges &near, const KnapsackPrices &prices, double in_hand);

} // namespace lokus::choose
