#pragma once
#include "tables/options.hpp"
#include <limits>
#include <optional>

namespace lokus {

enum class LimitKind { budget, opd, fund, villages, subdistrict, capacity };

// One limit of a plan, in whole rupiah, villages or children.
struct PlanLimit {
  LimitKind kind = LimitKind::budget;
  std::string name;       // of the OPD, fund, kecamatan or puskesmas; empty: of the whole plan
  std::int64_t limit = 0; // most, or for a kecamatan least
  std::int64_t used = 0;  // added up again over what was chosen
  double price = 0;       // gain for one unit more (for a kecamatan: one fewer) at the optimal prices
  bool kept() const { return kind == LimitKind::subdistrict ? used >= limit : used <= limit; }
  bool binding() const { return price > 0; }
};

struct Plan {
  std::string rule;                                  // an entry of plan/rules.cpp
  Column<VillageId, std::optional<OptionId>> chosen; // nothing: the village gets no package
  Column<VillageId, PackageId> package;              // package 0 where nothing is chosen
  Rupiah budget;                                     // what was allowed
  Rupiah spend;                                      // sum of the chosen options; <= budget
  std::string objective =
      "stunted";                // of tables/objectives.hpp: what `gain` and everything in its unit counts
  double gain = 0;              // sum of Gains::worth() over the chosen options
  double averted = 0;           // sum of Gains::averted: stunted children, whatever the objective
  double upper_bound = 0;       // no plan within budget and N can gain more
  double gap = 0;               // (upper_bound - gain) / max(upper_bound, tiny), >= 0
  double price_per_rupiah = 0;  // gain per further rupiah (0: budget not binding)
  double price_per_village = 0; // gain per further lokus place (0: not binding)
  std::size_t villages_chosen = 0;
  std::size_t most_villages = 0; // N
  std::vector<PlanLimit> limits; // all of them; budget and villages first
  // All limits kept, forced villages in and out. Plans that follow a rule of practice need not: they keep
  // budgets, places and capacities, but know no floors and force nobody; a plan made by hand may break any.
  bool keeps_limits = true;
  // Where the plan aims at the worst worlds: their share, the mean gain over those, and what no plan exceeds.
  // NaN otherwise.
  double tail_share = std::numeric_limits<double>::quiet_NaN();
  double tail_gain = std::numeric_limits<double>::quiet_NaN();
  double tail_bound = std::numeric_limits<double>::quiet_NaN();
  // Where the plan aims at a target: the prevalence, the share of the worlds in which the whole area is under
  // it, and what no plan exceeds. NaN otherwise.
  double target = std::numeric_limits<double>::quiet_NaN();
  double chance = std::numeric_limits<double>::quiet_NaN();
  double chance_bound = std::numeric_limits<double>::quiet_NaN();
  std::size_t worlds = 0; // in which the tail or the chance was worked out
  // The same tail or chance in the other draws, which had no say in the choice, and how many those are. NaN
  // for other plans than the one asked for, tails of anything but stunted children, and fewer than 30 draws.
  double tail_elsewhere = std::numeric_limits<double>::quiet_NaN();
  double chance_elsewhere = std::numeric_limits<double>::quiet_NaN();
  std::size_t other_worlds = 0;
};

} // namespace lokus
