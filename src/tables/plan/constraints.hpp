#pragma once
#include "tables/inputs/village_lists.hpp"
#include "tables/plan/options.hpp"

namespace lokus {

// A budget that pays some interventions, everywhere they are bought.
struct MoneyLimit {
  std::string name;                 // of the OPD or fund, as in the catalogue
  std::vector<InterventionId> pays; // ascending
  Rupiah most;
};

// A puskesmas, and the children under five it can serve in villages with a package.
struct CapacityLimit {
  std::string name;
  std::int64_t children = 0;
};

// A village that must get a package, or must not, and why: a person, last year, or the list decided so.
struct ForcedVillage {
  VillageId village;
  bool in = true;
  Phrase reason;
};

// Within what a plan must stay.
struct Constraints {
  Rupiah budget;             // of each year
  PerYear<Rupiah> budget_in; // of each year by itself, none above `budget`; empty: `budget` in all
  std::size_t most_villages = 0;
  std::vector<MoneyLimit> opds, funds;          // of the whole plan
  std::vector<MoneyLimit> village_funds;        // of each village by itself, such as Dana Desa
  std::size_t least_per_subdistrict = 0;        // villages with a package; 0: no such limit
  Column<VillageId, SubdistrictId> subdistrict; // empty where least_per_subdistrict is 0
  Column<SubdistrictId, std::string> subdistrict_name;
  std::vector<CapacityLimit> capacities;
  Column<VillageId, std::size_t> capacity_of;  // row of capacities; capacities.size(): none. Empty: none has
  std::vector<ForcedVillage> forced;           // in village order, each once
  Column<VillageId, std::string> village_name; // "63.06.01.2001 Alfa", for messages
  bool whole_packages = false;                 // a village buys a largest package or nothing
};

} // namespace lokus
