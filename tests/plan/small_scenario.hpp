#pragma once
#include "../choose/knapsack_generator.hpp"
#include "../choose/milp_oracle.hpp"
#include "plan/plan.hpp"

namespace lokus::plan {

// A made-up scenario of a few villages with any of the limits that a plan may have: total, OPDs, funds, Dana
// Desa by village, places, least per kecamatan, capacities, villages in and out by hand, last year's list,
// whole packages, needs and exclusions.
struct SmallScenario {
  PlanSettings settings;
  std::size_t most_villages = 0;
  Interventions interventions;
  VillageLists lists;
  Area area;
  Access access;
  Facilities facilities;
  Estimates estimates;
  Packages packages;
  Options options;
  Gains gains;
  std::vector<std::vector<double>> worth; // village x set of interventions (a bit each), package or not

  std::size_t villages() const { return area.villages.code.rows(); }
  std::size_t sets() const { return std::size_t{1} << interventions.rows(); }
};

SmallScenario random_scenario(std::uint64_t seed);

// The scenario once more, from its settings and lists and nothing of the planner's: a column for every
// village and set of interventions, the empty one too (village x sets() + set), and a row for every rule.
choose::Programme programme_of(const SmallScenario &scenario);

// The set that the plan gives each village, as columns of the programme.
std::vector<std::size_t> columns_of(const SmallScenario &scenario, const Plan &plan);

} // namespace lokus::plan
