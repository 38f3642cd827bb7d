#pragma once
#include "choose/knapsack.hpp"

namespace lokus::choose {

// Per village the options that are best at some price of a rupiah: the upper concave hull of (cost, gain)
// with "nothing" at (0, 0). Steps of village v are first[v] .. first[v + 1] - 1, cost and gain rising, slope
// (further gain per further rupiah; infinite for a free first step) falling.
struct Hulls {
  std::vector<std::size_t> first{0};
  std::vector<double> cost, gain, slope;
  std::vector<std::size_t> option; // row in the knapsack
};

// Of a knapsack with one row of money.
Hulls hulls(const Knapsack &knapsack);

} // namespace lokus::choose
