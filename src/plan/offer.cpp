#include "core/error.hpp"
#include "core/parallel.hpp"
#include "plan/cost_curve.hpp"
#include "plan/plan.hpp"
#include <algorithm>

namespace lokus::plan {
namespace {

constexpr std::size_t most_interventions = 10;

// Highest coverage asked for in a year that has begun by the horizon, as far as it can be reached; 0 where
// none is given. Later years are not counted in the gain, so they are not paid for either.
double goal(const Interventions &interventions, InterventionId k, int horizon) {
  double highest = 0;
  const std::span<const double> by_year = interventions.goal[k];
  for (std::size_t year = 0; year < by_year.size() && 12 * static_cast<int>(year) < horizon; ++year)
    if (!is_missing(by_year[year]))
      highest = std::max(highest, by_year[year]);
  return std::min(highest, interventions.saturation[k]);
}

Rupiah price(const Estimates &estimates, const Interventions &interventions, const Coverage &coverage,
             VillageId v, InterventionId k, int horizon) {
  CostOfCoverage cost;
  cost.curve = interventions.curve[k];
  cost.unit_cost = interventions.unit_cost[k];
  cost.target_people = estimates.children[v].value * people_per_under_five(interventions.group[k]) *
                       interventions.target_share[k];
  cost.saturation = interventions.saturation[k];
  cost.fixed_cost = interventions.fixed_cost[k];
  return extra_cost(cost, coverage.baseline(v, k), goal(interventions, k, horizon));
}

// Extra rupiah of each intervention alone in each village.
Grid<VillageId, InterventionId, Rupiah> prices(const Estimates &estimates, const Interventions &interventions,
                                               const Coverage &coverage, int horizon) {
  Grid<VillageId, InterventionId, Rupiah> result(estimates.children.rows(), interventions.rows());
  for_each_row(estimates.children.rows(), [&](std::size_t row) {
    const VillageId v{row};
    if (!is_missing(estimates.children[v]))
      for (const InterventionId k : ids<InterventionId>(interventions.rows()))
        result(v, k) = price(estimates, interventions, coverage, v, k, horizon);
  });
  return result;
}

} // namespace

Packages packages(const Interventions &interventions) {
  const std::size_t count = interventions.rows();
  if (count > most_interventions)
    throw Error(
        ErrorKind::request,
        phrase("skenario memuat {} intervensi; perencanaan menimbang semua gabungan dan menerima paling "
               "banyak {}. Kurangi [[interventions]] di skenario",
               "the scenario has {} interventions; planning weighs every combination and takes at most {}. "
               "Remove some [[interventions]] from the scenario",
               count, most_interventions));
  Packages result;
  for (std::size_t subset = 0; subset < std::size_t{1} << count; ++subset) {
    std::vector<InterventionId> members;
    for (const InterventionId k : ids<InterventionId>(count))
      if (subset >> k.row() & 1)
        members.push_back(k);
    result.members.push_back(std::span<const InterventionId>(members));
  }
  return result;
}

Options offer(const Estimates &estimates, const Interventions &interventions, const Coverage &coverage,
              const Packages &packages, int horizon) {
  const std::size_t villages = estimates.children.rows();
  const auto price_of = prices(estimates, interventions, coverage, horizon);
  Options options;
  options.village.reserve(villages * (packages.rows() - 1));
  options.package.reserve(villages * (packages.rows() - 1));
  options.cost.reserve(villages * (packages.rows() - 1));
  for (const VillageId v : ids<VillageId>(villages)) {
    // Without a number of children nothing can be priced, so nothing is on offer.
    for (std::size_t p = 1; p < packages.rows() && !is_missing(estimates.children[v]); ++p) {
      Rupiah cost{0};
      for (const InterventionId k : packages.members[PackageId{p}])
        cost += price_of(v, k);
      options.village.push_back(v);
      options.package.push_back(PackageId{p});
      options.cost.push_back(cost);
    }
    options.first.push_back(options.rows());
  }
  return options;
}

} // namespace lokus::plan
