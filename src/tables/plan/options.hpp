#pragma once
#include "tables/estimates.hpp"
#include "tables/inputs/interventions.hpp"
#include "tables/plan/objectives.hpp"
#include "tables/plan/projected.hpp"

namespace lokus {

using PackageId = Id<struct PackageTag>;
using OptionId = Id<struct OptionTag>;

// Years of a plan: row 0 is its months 1..12. A plan pays for the years that begin before its horizon.
using YearId = Id<struct YearTag>;
template <class T>
using PerYear = Column<YearId, T>;

// Sets of interventions that can be bought together, each at its scenario goal. Package 0 is empty.
struct Packages {
  Lists<PackageId, InterventionId> members; // in intervention order
  Column<PackageId, Projected> projected;   // empty: all are
  std::size_t rows() const { return members.rows(); }
  Projected projected_of(PackageId package) const {
    if (projected.empty())
      return package == PackageId{0u} ? Projected::nothing : Projected::all;
    return projected[package];
  }
};

// What could be bought where. Options of a village are consecutive, in village order; the empty
// package is not an option (not choosing costs nothing).
struct Options {
  Column<OptionId, VillageId> village;
  Column<OptionId, PackageId> package;
  Column<OptionId, Rupiah> cost;  // extra rupiah of its dearest year, whole
  Column<OptionId, Rupiah> total; // of all years
  // Cash of each year, of each intervention; a package costs their sum. Empty: one year, of `cost`.
  PerYear<Grid<VillageId, InterventionId, Rupiah>> price;
  std::vector<std::size_t> first{0}; // villages + 1: options of village v are first[v]..first[v+1]-1
  std::size_t rows() const { return village.rows(); }
  std::size_t years() const { return price.empty() ? 1 : price.rows(); }
  Rupiah all_years(OptionId option) const { return total.empty() ? cost[option] : total[option]; }
  double mean_year(OptionId option) const {
    return total.empty() ? static_cast<double>(cost[option].value)
                         : static_cast<double>(total[option].value) / static_cast<double>(years());
  }
  // What these interventions cost in a village in a year.
  Rupiah in_year(VillageId v, YearId year, std::span<const InterventionId> members) const {
    Rupiah sum;
    for (const InterventionId k : members)
      sum += price[year](v, k);
    return sum;
  }
};

// What every option does against no new action, in the mean world (every uncertain number at its centre).
// Children who are never born are not averted: like is compared with like among the children that there are
// under the option (docs/methods/objectives.md).
struct Gains {
  Column<OptionId, double>
      averted; // stunted at the horizon: children_plan * (prevalence_none - prevalence_plan). NaN, here and
               // in of_objective, where nothing of the package is projected
  Objective objective = objectives.front(); // what a plan adds up
  Column<OptionId, double> of_objective;    // in its unit; empty: `averted` is what a plan adds up
  // What a plan adds up in each of the first worlds (draws of the estimates), empty unless it is asked for;
  // and how many children are stunted there at the horizon without action, and of how many, in all villages.
  Grid<OptionId, DrawId, double> by_draw;
  Column<DrawId, double> stunted_without, children_without;
  // Per village the options that no other one of it beats in both cost and worth (plan::undominated): all
  // that a plan needs to look at where nothing but the total money of an option decides. Empty: not worked
  // out.
  Lists<VillageId, OptionId> undominated;

  const Column<OptionId, double> &worth() const { return of_objective.empty() ? averted : of_objective; }
};

// What can be bought where, in which packages, and what it would gain. Refers to all three.
struct Offer {
  const Packages &packages;
  const Options &options;
  const Gains &gains;
};

} // namespace lokus
