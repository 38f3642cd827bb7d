#pragma once
#include "choose/knapsack.hpp"

namespace lokus::choose {

// What one option is worth to its village at the prices of the rows.
double priced_worth(const Knapsack &problem, const PerRow<double> &price, std::size_t village,
                    std::size_t option);

// No choice within the limits gains more than this, whatever the prices (>= 0): weak duality. Rounded up by
// more than all rounding of the sum.
double bound_at(const Knapsack &problem, const PerRow<double> &price);

struct RowPrices {
  PerRow<double> row;              // per row, >= 0
  std::vector<std::size_t> chosen; // per village the best purchase there, or no_option; limits on money and
                                   // capacity may be exceeded, places and floors are kept
  double bound = 0;                // bound_at(row)
};

// Prices with a low bound. Money and capacities by Shor's method with dilation of space (Shor 1985); at
// given prices of those, places and floors are settled exactly by sorting, because which villages are served
// is then a matroid. `evaluations`: how often the bound may be worked out.
RowPrices find_prices(const Knapsack &problem, std::size_t evaluations);

} // namespace lokus::choose
