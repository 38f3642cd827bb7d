#pragma once
#include "tables/run.hpp"

namespace lokus {

// One sentence for every number that a run takes on trust: survey errors, costs and effects without a
// published source, coverage from the scenario, stand-ins for missing under-five counts, background
// figures left at their defaults, effects stacked although measured one at a time, made-up data.
Assumptions assumptions_of(const Inputs &inputs, const Estimates &estimates, const Scenario &scenario);

} // namespace lokus
