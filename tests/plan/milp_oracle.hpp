#pragma once
#include "plan/coupled.hpp"
#include "plan/knapsack.hpp"

namespace lokus::plan {

// The optimal gain of the same knapsack as a mixed-integer programme, solved to gap 0 by CBC. NaN where CBC
// does not prove it.
double optimum_by_cbc(const Knapsack &knapsack);

// What CBC says of a problem with further limits.
struct MilpAnswer {
  bool solved = false;     // to the asked gap
  bool impossible = false; // proved that nothing is allowed
  double gain = 0, bound = 0;
};

// Stops at the relative gap `gap`, or after `seconds` (0: never).
MilpAnswer by_cbc(const Coupled &problem, double gap = 0, double seconds = 0);

} // namespace lokus::plan
