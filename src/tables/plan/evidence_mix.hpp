#pragma once
#include "core/units.hpp"
#include "tables/inputs/interventions.hpp"
#include <string>
#include <vector>

namespace lokus {

// One intervention in the plan that is best under one reading of the evidence.
struct MixedActivity {
  InterventionId intervention;
  std::size_t villages = 0;
  Rupiah rupiah;      // of all years
  double averted = 0; // stunted children in the mean world under that reading; adds up to the plan's
};

// The plan that would be made if one reading of a question were known to be the right one.
struct ReadingPlan {
  std::string question, reading; // both empty: the plan itself, all readings weighed
  double weight = 1;             // the chance that the reading is right
  std::vector<MixedActivity> activities;
  Rupiah total;                  // of all years
  std::size_t villages = 0;      // with a package
  std::size_t villages_kept = 0; // of those the ones that the plan itself has too
  double averted = 0;            // in the mean world under that reading
  double averted_by_plan = 0;    // the same of the plan itself
};

// The plan itself first. Empty: no effect can be read in more than one way, or there is no plan to make
// again.
using EvidenceMix = std::vector<ReadingPlan>;

} // namespace lokus
