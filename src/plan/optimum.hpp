#pragma once
#include "plan/problem.hpp"

namespace lokus::plan {

struct Optimum {
  choose::Answer mean;             // gains most in the mean world
  std::vector<std::size_t> chosen; // what is asked for: that plan, or the one that reaches most of the aim
  double aim_bound = nan();        // no plan reaches more of the tail or the chance; NaN for the mean
};

// How much must be averted in each world for the prevalence of all villages together to fall to the target:
// stunted without action - target x children without action. More than that wins the world.
std::vector<double> needed_for(const Request &request);

// The best plan, proved as far as it can be. Refused where no plan keeps the limits, or none was found that
// does. Error(request) for an aim without gains by world. The bounds hold for plans of options that gain
// something in the mean world.
Refusable<Optimum> optimum(const Request &request, const Problem &problem);

} // namespace lokus::plan
