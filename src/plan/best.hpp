#pragma once
#include "plan/limited.hpp"

namespace lokus::plan {

// The exact knapsack where only the budget and the places are limited, else solve() of coupled.hpp.
CoupledAnswer solve_any(const Coupled &problem, const CoupledEffort &effort = {});

struct Best {
  CoupledAnswer mean;              // gains most in the mean world
  std::vector<std::size_t> chosen; // what is asked for: that plan, or the one whose tail is best
  double tail_bound = nan();       // no plan has a better tail; NaN unless a tail is asked for
};

// The best plan, proved as far as it can be. Error(request) where no plan keeps the limits, or none was found
// that does, and for a tail without gains by world.
Best best(const Request &request, const Limited &limited);

} // namespace lokus::plan
