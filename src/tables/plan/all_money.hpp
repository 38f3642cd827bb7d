#pragma once
#include "core/units.hpp"
#include <vector>

namespace lokus {

// What could be reached at the plan's horizon if money were no limit and all others stayed: places on the
// list, budgets of OPDs and funds, capacities.
struct AllMoney {
  bool possible = false; // false: no plan keeps the other limits, or there is nothing to buy
  Rupiah spend;          // of the dearest year
  // Of each draw, of all districts with an estimate together; empty: nothing on offer is projected.
  std::vector<double> prevalence;

  // Share of the draws under the target (a prevalence); NaN where it is not known.
  double chance_under(double target) const {
    double under = 0;
    for (const double draw : prevalence)
      under += draw < target;
    return prevalence.empty() ? nan() : under / static_cast<double>(prevalence.size());
  }
};

} // namespace lokus
