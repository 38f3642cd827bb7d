#pragma once
#include "tables/inputs/timeline.hpp"
#include "tables/inputs/villages.hpp"
#include "tables/level.hpp"
#include "tables/plan/options.hpp"
#include <string>
#include <vector>

namespace lokus {

// A mean over the draws and what holds `interval_share` of them.
struct Spread {
  double mean = 0, low = 0, high = 0;
};

// One scenario in one district beside the first scenario of the comparison, all in the same uncertain worlds.
struct ComparedRow {
  std::string scenario;      // its name; its file where names are the same
  std::string district;      // code; empty: all districts together
  std::string district_name; // empty with it
  Projected projected =
      Projected::nothing; // of the plan; `none`: its numbers, and differences from it, are NaN
  Rupiah spend, total; // of the plan in the whole region, in its dearest year and in all; the same in every
                       // row of a scenario
  std::size_t villages = 0; // with a package, in the whole region
  double changed = 0;       // share of the villages whose package differs from the first scenario's
  Spread stunted;           // children at `months`, with the plan
  Level prevalence;         // share at `months`, with the plan
  Spread fewer;             // stunted children fewer than in the first scenario, draw by draw; below 0: more
  std::size_t draws = 0;    // in which the differences were counted
  double chance_fewer = 0;  // share of draws in which they are fewer; 0.5 a tie
  Spread fall;              // of prevalence, lower than in the first scenario, draw by draw; below 0: higher
  double chance_lower = 0;  // as chance_fewer
};

struct Comparison {
  int months = 0;                // of the plan, at which children are counted
  Timeline timeline;             // of all scenarios
  double interval_share = 0.9;   // what low..high hold
  std::vector<ComparedRow> rows; // by scenario, then all districts together first
};

} // namespace lokus
