#pragma once
#include "core/refusable.hpp"
#include "lokus/lokus.hpp"

// The two ways to one list: the ranks make it and the plan spends within it, or the plan makes it. No part of
// the library's face.

namespace lokus {

struct Way {
  LokusList list;          // with why a listed village gets no package, where there is a plan
  std::vector<Plan> plans; // of the rules asked for, in that order; none without interventions
};

// Of the decision packages, options, gains and rankings must stand. Each plan by a rule of `rules`, or by all
// that can be used, the scenario's first, where `rules` is empty. Refused where the limits contradict each
// other.
Refusable<Way> way_of(ChosenBy who, const Prepared &prepared, const Decision &decision,
                      const Scenario &scenario, const std::vector<std::string> &rules);

} // namespace lokus
