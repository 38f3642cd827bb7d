#pragma once
#include "tables/inputs/interventions.hpp"

namespace lokus {

// A village that a person puts into the lokus list or takes out of it, and why.
struct ManualChange {
  VillageId village;
  bool in = true;     // false: out
  std::string reason; // never empty
};

// A village of a plan that was made by hand.
struct PlannedVillage {
  VillageId village;
  std::vector<InterventionId> interventions; // ascending, each once, at least one
};

// What people decided outside the program: [[by_hand]] and lists.by_hand, lists.last_year, lists.plan. Each
// is in village order and names a village at most once; empty where the scenario names no file.
struct VillageLists {
  std::vector<ManualChange> by_hand;
  std::vector<VillageId> last_year; // lokus of last year
  std::vector<PlannedVillage> plan;
};

} // namespace lokus
