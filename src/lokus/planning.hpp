#pragma once
#include "lokus/lokus.hpp"
#include "plan/plan.hpp"
#include "tables/situation.hpp"

// What a scenario asks of a plan, for every sentence that plans. No part of the library's face.

namespace lokus {

// Refers to what was prepared.
Situation situation_of(const Prepared &prepared);

// Of a plan that chooses the villages itself.
Constraints limits_of(const Prepared &prepared, const Scenario &scenario);

// Of any plan beside that of the decision: within its list where the ranks made it.
Constraints limits_of(const Prepared &prepared, const Decision &decision, const Scenario &scenario);

// Refers to all its arguments. Of the decision options, packages, gains, the first ranking and, where the
// ranks make it, the list must stand.
plan::Request request_of(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                         const Constraints &limits);
// The same where the villages are served in another order than that of the decision.
plan::Request request_of(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                         const Constraints &limits, std::vector<VillageId> order);

// The best plan when money is no limit and all other limits stay; nothing where none keeps those.
std::optional<Plan> plan_with_all_money(const Prepared &prepared, const Decision &decision,
                                        const Scenario &scenario);

} // namespace lokus
