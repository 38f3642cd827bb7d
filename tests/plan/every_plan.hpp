#pragma once
#include "small_scenario.hpp"

namespace lokus::plan {

// Best worth of any plan that keeps all rules, by trying every plan and asking of each what the settings and
// lists ask, in words of their own: neither the planner's tables of limits nor the rows of programme_of.
// Minus infinity where none keeps them.
double best_of_every_plan(const SmallScenario &scenario);

} // namespace lokus::plan
