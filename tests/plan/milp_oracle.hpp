#pragma once
#include "plan/knapsack.hpp"

namespace lokus::plan {

// The optimal gain of the same knapsack as a mixed-integer programme, solved to gap 0 by CBC. NaN where CBC
// does not prove it.
double optimum_by_cbc(const Knapsack &knapsack);

} // namespace lokus::plan
