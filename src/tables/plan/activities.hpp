#pragma once
#include "tables/decision.hpp"
#include "tables/prepared.hpp"

namespace lokus {

// One activity over all villages that the plan buys it for.
struct BoughtActivity {
  InterventionId intervention;
  std::size_t villages = 0;
  double people = 0; // of its target, reached beyond those of today; NaN where a village's are not known
  Rupiah rupiah;     // of all years
};

// In scenario order, those that are bought; the rupiah sum to Plan::total. `horizon` is that of the plan.
std::vector<BoughtActivity> bought_activities(const Inputs &inputs, const Decision &decision, int horizon);

// What the list and the plan are in one kecamatan.
struct SubdistrictShare {
  SubdistrictId subdistrict;
  std::size_t listed = 0, with_package = 0;
  Rupiah rupiah;      // of all years
  double averted = 0; // stunted children over the draws; NaN where one of them has none that is known
};

// Every kecamatan that has a village on the list, in row order; the rupiah sum to Plan::total.
std::vector<SubdistrictShare> shares_of_subdistricts(const Inputs &inputs, const Decision &decision);

} // namespace lokus
