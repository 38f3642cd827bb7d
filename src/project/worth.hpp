#pragma once
#include "project/track.hpp"
#include "tables/plan/objectives.hpp"

namespace lokus::project {

// A village under one package in one world: a lane of a track.
struct Seen {
  const Track &track;
  std::size_t lane = 0;

  double stunted(int month) const { return track.stunted[track.at(month) + lane]; }
  // `always` is the number where births do not move.
  double children(int month, double always) const {
    return track.children.empty() ? always : track.children[track.at(month) + lane];
  }
  double new_cases(int month) const { return track.new_cases_by_draw[track.at(month) + lane]; }
};

// Stunted children averted in a month: children_plan (prevalence_none - prevalence_plan), so that who is
// never born is not averted. `children` are those at month 0.
double averted(const Seen &none, const Seen &plan, double children, int month);

// What the plan averts in months 1..`months`, in the unit of what is counted. `same_births` has the births of
// the plan and nothing else of it (`none` where births do not move): births are where most cases are new, so
// that fewer of them would pass for fewer cases even per child.
double worth(Counted counted, const Seen &none, const Seen &same_births, const Seen &plan, double children,
             int months);

} // namespace lokus::project
