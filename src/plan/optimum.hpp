#pragma once
#include "plan/problem.hpp"

namespace lokus::plan {

struct Optimum {
  choose::CoupledAnswer mean;      // gains most in the mean world
  std::vector<std::size_t> chosen; // what is asked for: that plan, or the one whose tail or chance is best
  double tail_bound = nan();       // no plan has a better tail; NaN unless a tail is asked for
  double chance_bound = nan();     // no plan has a better chance; NaN unless a target is asked for
};

// How much must be averted in each world for the prevalence of all villages together to fall to the target:
// stunted without action - target x children without action. More than that wins the world.
std::vector<double> needed_for(const Request &request);

// The best plan, proved as far as it can be. Error(request) where no plan keeps the limits, or none was found
// that does, for a tail or a target without gains by world, and for both at once. The bounds hold for plans
// of options that gain something in the mean world.
Optimum optimum(const Request &request, const Problem &problem);

} // namespace lokus::plan
