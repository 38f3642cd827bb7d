#pragma once
#include "lokus/lokus.hpp"
#include "project/project.hpp"
#include "rank/criteria.hpp"
#include <optional>
#include <utility>
#include <vector>

// Deciding step by step, or with something given. No part of the library's face.

namespace lokus {

// The first step: packages, options and gains of the decision. Error(request) as plan::packages, plan::offer
// and project::gains.
void weigh_options(const Prepared &prepared, const Scenario &scenario, Watch &watch, Decision &decision);

// Its parts, for who works out the gains of the offer bit by bit: packages and options; by what gains are
// measured; and the gains of the offer taken into the decision.
void offer_options(const Prepared &prepared, const Scenario &scenario, Decision &decision);
project::Yardstick yardstick_of(const Scenario &scenario);
void take_gains(Gains gains, const Prepared &prepared, const Scenario &scenario, Watch &watch,
                Decision &decision);

// What villages are ranked by once that stands. Refers to all its arguments.
rank::Sources sources_of(const Prepared &prepared, const Scenario &scenario, const Decision &decision);

// The list and, where write.public_plan says so, the packages of `decided` on other figures: everything else
// of the decision, ranks, costs and what is averted among it, follows from `prepared`.
Decision decide_as(const Decision &decided, const Prepared &prepared, const Scenario &scenario, Watch &watch);

// Which villages are chosen, why, and for which packages: what is published of a decision as it was made.
struct Outcome {
  std::vector<std::pair<VillageId, Listed>> places; // in village order
  std::vector<std::pair<VillageId, bool>> dropped;  // likewise; whether it would be in
  Column<VillageId, PackageId> package;             // empty: no plan
  friend bool operator==(const Outcome &, const Outcome &) = default;
};
Outcome decided_outcome(const Decision &decision);

// What decide() would choose, and no more; nothing where the limits contradict each other.
std::optional<Outcome> choose_again(const Prepared &prepared, const Scenario &scenario, Watch &watch);

} // namespace lokus
