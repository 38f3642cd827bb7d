#pragma once
#include "tables/decision.hpp"
#include "tables/plan/plan_reason.hpp"
#include "tables/prepared.hpp"

namespace lokus::write {

// Everything about one village in sentences for a planner: what was counted (file and line), how its estimate
// came about, its rank with the parts of its score, why it has a package or none and what would change that,
// and the sources of effects and costs. One phrase a paragraph. No child, no row of a child.
std::vector<Phrase> explanation(const Prepared &prepared, const Decision &decision, const PlanReason &reason,
                                VillageId village, int horizon);

} // namespace lokus::write
