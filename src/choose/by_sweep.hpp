#pragma once
#include "choose/knapsack.hpp"

namespace lokus::choose {

// A knapsack that has one budget and places alone: prices by the Lagrangian dual, then an exact sweep among
// what those prices cannot rule out, cut short after a fixed amount of work. Of villages with equal options
// the earlier row is served.
Answer by_sweep(const Knapsack &knapsack);

} // namespace lokus::choose
