#pragma once
#include "tables/decision.hpp"
#include <string>

// What the planner's page is told of plans (web/src/contract.ts): by the run, and by its engine for other
// requests.

namespace lokus::write {

// A list and its plan. Members of packages are rows of the run's interventions.
struct PlanMade {
  const Decision &decision;           // options, packages, gains, the first ranking
  const Interventions &interventions; // those that packages are made of
  const LokusList &list;
  const Plan *plan;                   // null: the scenario has no interventions
  const std::vector<bool> &taken_out; // which of the run's interventions are not there
  bool ranked_as_run = true;
};
// contract.ts, Plan; `followed` is null or its JSON.
std::string page_plan(const PlanMade &made, const std::string &followed);

// contract.ts, Followed: the plan beside no new action in the same worlds, at horizon `months`.
std::string page_followed(const Projection &none, const Projection &planned, int months,
                          double interval_share);

// contract.ts, Course: prevalence of a district by month.
std::string page_course(const Projection &projection, DistrictId district);

} // namespace lokus::write
