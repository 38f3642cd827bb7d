#pragma once
#include "tables/plan/options.hpp"
#include "tables/plan/plan_rules.hpp"
#include "tables/projection.hpp"
#include <optional>

namespace lokus {

// In the order in which the limits of a plan are listed.
enum class LimitKind { budget, villages, opd, fund, subdistrict, capacity };

// One limit of a plan, in whole rupiah, villages or children.
struct PlanLimit {
  LimitKind kind = LimitKind::budget;
  std::size_t of = 0; // row of the OPD, fund or puskesmas in Constraints, or of the kecamatan; else 0
  std::string name;   // of the OPD, fund, kecamatan or puskesmas; empty: of the whole plan
  // Of money: the year, where more than one may bind; nothing: the dearest year stands for all.
  std::optional<YearId> year = {};
  std::int64_t limit = 0; // most, or for a kecamatan least
  std::int64_t used = 0;  // added up again over what was chosen
  double price = 0;       // gain for one unit more (for a kecamatan: one fewer) at the optimal prices
  bool is_least() const { return kind == LimitKind::subdistrict; }
  bool kept() const { return is_least() ? used >= limit : used <= limit; }
  bool binding() const { return price > 0; }
};

// What a plan is best for.
enum class AimKind {
  mean,  // the greatest gain in the mean world
  tail,  // the greatest mean gain over a share of the worlds, the worst
  chance // the greatest chance that the prevalence of all villages together is under a target
};

struct Aim {
  AimKind kind = AimKind::mean;
  double level = nan(); // of a tail the share of the worlds, of a chance the prevalence to get under
  // The mean gain over the tail, or the share of the worlds in which the target is met; NaN for the mean.
  double reached = nan();
  double bound = nan();   // no plan within the limits reaches more
  std::size_t worlds = 0; // in which that was worked out
  // The same in the other draws, which had no say in the choice, and how many those are. NaN for other plans
  // than the one asked for, tails of anything but stunted children, and fewer than 30 draws.
  double elsewhere = nan();
  std::size_t other_worlds = 0;

  // A number of an aim of this kind; NaN for another aim.
  double if_kind(AimKind wanted, double number) const { return kind == wanted ? number : nan(); }
};

struct Plan {
  PlanRule rule;
  Column<VillageId, std::optional<OptionId>> chosen; // nothing: the village gets no package
  Column<VillageId, PackageId> package;              // package 0 where nothing is chosen
  Rupiah budget;                                     // what was allowed in each year
  PerYear<Rupiah> by_year;                           // cash of the chosen options
  Rupiah spend, total;                               // the dearest year's, <= budget; that of all years
  Objective objective = objectives.front();          // what `gain` and everything in its unit counts
  Projected projected = Projected::nothing; // of all that is bought; `none`: gain, averted, gap are NaN
  // In the mean world, where plans are chosen and bounds proved: the sum of Gains::worth() over the chosen
  // options.
  double gain = 0;
  // For people to read: stunted children averted at the plan's horizon whatever the objective, over the
  // draws. NaN: nothing that is bought is projected, or not worked out.
  AvertedChildren expected{nan(), nan(), nan()};
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
  Aim aim; // beside the limits
};

} // namespace lokus
