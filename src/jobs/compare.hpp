#pragma once
#include "jobs/results.hpp"
#include "tables/comparison.hpp"

// Scenarios side by side. The worlds are paired: draw d of every scenario has the same prevalence, effects
// and trend, so that a difference is far surer than the levels. docs/methods/comparison.md.

namespace lokus {

// What is kept of a scenario that was run.
struct Contender {
  std::string name, file;
  std::uint64_t seed = 0;
  double interval_share = 0.9;
  int plan_horizon = 0;
  Timeline timeline;
  Districts districts;
  Column<VillageId, std::string> villages;                  // codes
  Column<VillageId, std::string> bought;                    // intervention codes joined by +; empty: nothing
  Projected projected = Projected::nothing;                 // of the plan
  Rupiah spend, total;                                      // of its dearest year; of all years
  std::vector<int> horizons;                                // months reported
  std::vector<Grid<DistrictId, DrawId, double>> stunted;    // with the plan, one grid a horizon
  std::vector<Grid<DistrictId, DrawId, double>> fewer_born; // of Projection: never counted as fewer stunted
  std::vector<Grid<DistrictId, DrawId, double>> children;   // NaN in districts without estimate
};
Contender contender(const DecidedRun &run);

// At the plan's horizon of the first scenario. Error(request) naming the scenario that does not fit: other
// villages, another start, other seed or number of draws, that month not reported, fewer than two scenarios.
Comparison compare(const std::vector<Contender> &contenders, Watch &watch);
Results results_of(const Comparison &comparison);

} // namespace lokus
