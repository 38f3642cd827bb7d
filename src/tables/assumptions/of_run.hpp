#pragma once
#include "settings/scenario.hpp"
#include "tables/assumptions/assumption.hpp"
#include "tables/prepared.hpp"

namespace lokus {

// What a whole run takes on trust: survey errors, costs and effects without a published source, coverage from
// the scenario, stand-ins for missing under-five counts, background figures left at their defaults, effects
// stacked although measured one at a time, travel, made-up data.
Assumptions assumptions_of_run(const Prepared &prepared, const Scenario &scenario);

// Of which about travel times, capacities and working areas; empty without travel times.
std::vector<Phrase> access_assumptions(const Access &access, const Facilities &facilities,
                                       const FacilitiesSettings &settings);

} // namespace lokus
