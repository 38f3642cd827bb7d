#pragma once
#include "plan/plan.hpp"
#include "tables/plan/plan_reason.hpp"

namespace lokus::plan {

// Why the village has its package in `plan`, or none: the prices of `optimal` held against its options. An
// option that gains less than money and place would gain elsewhere is not worth buying there. Prices are
// those of the relaxation: within the plan's gap a village may be in or out against them.
PlanReason reason(const Request &request, const Plan &optimal, const Plan &plan, VillageId village);

} // namespace lokus::plan
