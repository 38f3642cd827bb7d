#pragma once
#include "tables/estimates.hpp"
#include "tables/inputs/villages.hpp"
#include "tables/plan/projected.hpp"
#include <optional>
#include <span>

namespace lokus {

using MonthId = Id<struct MonthTag>;     // 0 = when the plan starts, 1.. = its months
using HorizonId = Id<struct HorizonTag>; // index into Projection::horizons

// Under-fives over the months of the plan. Unless said otherwise a number is the mean over the draws.
// Flows of month t happen during month t (0 for month 0).
struct Projection {
  int months = 0;                             // T; MonthId runs 0..T
  std::vector<int> horizons;                  // months of the plan, ascending
  int drawn = 0;                              // the one of them that draws are kept of: plan.horizon
  Grid<VillageId, MonthId, double> children;  // stock
  Grid<VillageId, MonthId, double> stunted;   // stock
  Grid<VillageId, MonthId, double> new_cases; // born stunted + newly stunted, flow
  Grid<VillageId, MonthId, double> recovered; // flow
  Grid<VillageId, HorizonId, double> prevalence, low, high; // low..high hold Estimates::interval_share
  Grid<VillageId, HorizonId, double> fewer_born;            // as district_fewer_born below, mean
  Column<VillageId, Projected> projected; // how much of what is bought there the numbers know; empty: all
  // Stunted children that a count of all children at the horizon would find, a new one of the same chances:
  // low..high hold Estimates::interval_share, chance among the children themselves included. Of districts
  // too.
  Grid<VillageId, HorizonId, double> counted_low, counted_high;
  Grid<DistrictId, HorizonId, double> district_counted_low, district_counted_high;
  Grid<VillageId, DrawId, double> at_drawn; // prevalence of each draw at month `drawn`
  Grid<VillageId, DrawId, float> at_start;  // and at month 0
  // The level of a regency is the median of its draws wherever it is printed; the mean beside it is what its
  // stunted children are to its children.
  Grid<DistrictId, MonthId, double> district_prevalence, district_mean, district_low, district_high;
  // One grid a horizon, per draw: stunted children; children; and of the stunted that are fewer than without
  // action, those that are fewer only because fewer children were born under the packages given, (children
  // without action - children) x prevalence without action, village by village. Shown apart, never averted.
  std::vector<Grid<DistrictId, DrawId, double>> district_stunted, district_children, district_fewer_born;

  Projection();
  Projection(const Projection &);
  Projection(Projection &&) noexcept;
  Projection &operator=(const Projection &);
  Projection &operator=(Projection &&) noexcept;
  ~Projection();

  // Whether the numbers are no more than those without action because nothing bought there is projected.
  bool unknown(VillageId v) const { return !projected.empty() && projected[v] == Projected::none; }
  // Of all villages, or of those of a district.
  bool unknown() const;
  bool unknown(const Villages &villages, DistrictId d) const;
  // Villages of a district that are unknown: what is known of the district counts them as without action.
  std::size_t villages_unknown(const Villages &villages, DistrictId d) const;
};

// Row of month `months` in the horizons; nothing where it is not reported.
std::optional<std::size_t> horizon_row(std::span<const int> horizons, int months);

// Sum over the districts in one draw; those without estimate (NaN) are left out.
double over_districts(const Grid<DistrictId, DrawId, double> &children, DrawId draw);

// Stunted children and children of all districts with an estimate in one draw, at horizon row `horizon`.
struct AllDistricts {
  double stunted = 0, children = 0;
};
AllDistricts all_districts(const Projection &p, std::size_t horizon, DrawId draw);

// Share of the draws in which all districts with an estimate together are under the target (a prevalence) at
// horizon `months`, one of the projection's; NaN where it is unknown.
double chance_under(const Projection &p, int months, double target);

// Stunted children fewer at horizon `months` with the plan than without, over all districts: draw by draw,
// since both projections live in the same worlds. What is fewer only because fewer were born does not count:
// children_plan (prevalence_none - prevalence_plan). Districts without estimate are left out. `months` is one
// of the horizons of both.
std::vector<double> averted_by_draw(const Projection &none, const Projection &planned, int months);

struct AvertedChildren {
  // low..high hold `interval_share` of the draws; all NaN where nothing of one of the two plans is projected.
  double mean = 0, low = 0, high = 0;
  bool known() const { return !is_missing(mean); }
  // Seen from the other plan.
  AvertedChildren reversed() const { return {-mean, -high, -low}; }
};
AvertedChildren averted_children(const Projection &none, const Projection &planned, int months,
                                 double interval_share);
// Of draws that stand already.
AvertedChildren averted_children(std::span<const double> draws, double interval_share);

// Stunted children averted in one village at month `drawn`, mean over the draws: over all villages they add
// up to averted_children(). NaN where nothing that is bought there is projected, and where its children are
// not known.
double averted_in_village(const Projection &none, const Projection &planned, VillageId v);

} // namespace lokus
