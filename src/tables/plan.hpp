#pragma once
#include "tables/options.hpp"
#include <optional>

namespace lokus {

struct Plan {
  std::string rule;                                  // an entry of plan/rules.cpp
  Column<VillageId, std::optional<OptionId>> chosen; // nothing: the village gets no package
  Column<VillageId, PackageId> package;              // package 0 where nothing is chosen
  Rupiah budget;                                     // what was allowed
  Rupiah spend;                                      // sum of the chosen options; <= budget
  double gain = 0;                                   // sum of Gains::averted over the chosen options
  double upper_bound = 0;                            // no plan within budget and N can gain more
  double gap = 0;                                    // (upper_bound - gain) / max(upper_bound, tiny), >= 0
  double price_per_rupiah = 0;  // averted children per further rupiah (0: budget not binding)
  double price_per_village = 0; // averted children per further lokus place (0: not binding)
  std::size_t villages_chosen = 0;
  std::size_t most_villages = 0; // N
};

} // namespace lokus
