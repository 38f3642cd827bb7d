#include "core/error.hpp"
#include "core/parallel.hpp"
#include "plan/cost_curve.hpp"
#include "plan/plan.hpp"
#include "tables/inputs/coverage_path.hpp"
#include <algorithm>

namespace lokus::plan {
namespace {

constexpr std::size_t most_interventions = 10;

// What one intervention costs alone in one village.
struct Pricing {
  const Estimates &estimates;
  const Interventions &interventions;
  const Coverage &coverage;
  int horizon;
  const Column<VillageId, double> &travel_cost;

  std::size_t years() const { return static_cast<std::size_t>((horizon + 11) / 12); }
  std::vector<Rupiah> of(VillageId v, InterventionId k) const;
};

std::vector<Rupiah> Pricing::of(VillageId v, InterventionId k) const {
  CostOfCoverage cost;
  cost.curve = interventions.curve[k];
  cost.unit_cost = interventions.unit_cost[k];
  cost.target_people = target_people(interventions, k, v, estimates.children[v].value);
  cost.saturation = interventions.saturation[k];
  cost.fixed_cost = interventions.fixed_cost[k] + (travel_cost.empty() ? 0 : travel_cost[v]);
  const double today = coverage.baseline(v, k);
  const std::vector<double> reached = bought_by_year(interventions, k, today, horizon);
  return interventions.is_investment(k)
             ? investment_cash(cost, today, reached, interventions.lifetime_years[k])
             : yearly_cash(cost, today, reached);
}

// A price that nobody knows must not decide: what has none cannot be bought until the scenario gives it.
void require_prices(const Interventions &list) {
  for (const InterventionId k : list.code.all())
    if (is_missing(list.unit_cost[k]))
      throw Error(
          ErrorKind::request,
          phrase("{0} tidak punya harga ({1}: cost.unit_rupiah tidak ada), sehingga tidak dapat dibeli; "
                 "tulis unit_cost_rupiah ({2}) di [[interventions]] ini",
                 "{0} has no price ({1}: no cost.unit_rupiah), so it cannot be bought; write "
                 "unit_cost_rupiah ({2}) in this [[interventions]]",
                 list.code[k], list.file[k],
                 list.is_investment(k) ? Phrase{"rupiah per sasaran, sekali saat dibangun",
                                                "rupiah for each of the target, once, when it is built"}
                                       : Phrase{"rupiah per orang setahun", "rupiah per person and year"}))
          .at({list.chosen_at[k], list.chosen_at[k]});
}

// Cash of each intervention alone in each village, year by year; 0 where the children are not known.
PerYear<Grid<VillageId, InterventionId, Rupiah>> prices(const Pricing &pricing) {
  const std::size_t villages = pricing.estimates.children.rows(), count = pricing.interventions.rows();
  PerYear<Grid<VillageId, InterventionId, Rupiah>> result(
      pricing.years(), Grid<VillageId, InterventionId, Rupiah>(villages, count));
  for_each_row(villages, [&](std::size_t row) {
    const VillageId v{row};
    if (is_missing(pricing.estimates.children[v]))
      return;
    for (const InterventionId k : ids<InterventionId>(count)) {
      const std::vector<Rupiah> cash = pricing.of(v, k);
      for (const YearId year : result.all())
        result[year](v, k) = cash[year.row()];
    }
  });
  return result;
}

using Subset = std::size_t; // bit k: intervention k is in

// Of every intervention, those that the given codes name. An exclusion of something that is not in the
// scenario asks nothing; a need for it can never be met.
std::vector<Subset> named_subsets(const Interventions &interventions,
                                  const Lists<InterventionId, std::string> &codes, bool must_exist) {
  std::vector<Subset> named(interventions.rows());
  for (std::size_t k = 0; k < codes.rows(); ++k)
    for (const std::string &code : codes[InterventionId{k}]) {
      const auto found = std::find(interventions.code.begin(), interventions.code.end(), code);
      if (found != interventions.code.end())
        named[k] |= Subset{1} << (found - interventions.code.begin());
      else if (must_exist)
        throw Error(ErrorKind::request,
                    phrase("intervensi {0} memerlukan {1}, yang tidak ada dalam skenario; tambahkan "
                           "[[interventions]] untuk {1} atau keluarkan {0}",
                           "intervention {0} needs {1}, which is not in the scenario; add [[interventions]] "
                           "for {1} or take {0} out",
                           interventions.code[InterventionId{k}], code));
    }
  return named;
}

// Whether every member has what it needs beside it and nothing that it excludes.
bool fits_together(Subset subset, const std::vector<Subset> &needs, const std::vector<Subset> &excludes) {
  for (std::size_t k = 0; k < needs.size(); ++k)
    if ((subset >> k & 1) && ((needs[k] & ~subset) != 0 || (excludes[k] & subset) != 0))
      return false;
  return true;
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
  const std::vector<Subset> needs = named_subsets(interventions, interventions.needs, true);
  const std::vector<Subset> excludes = named_subsets(interventions, interventions.excludes, false);
  Packages result;
  for (Subset subset = 0; subset < Subset{1} << count; ++subset) {
    if (!fits_together(subset, needs, excludes))
      continue;
    std::vector<InterventionId> members;
    for (const InterventionId k : ids<InterventionId>(count))
      if (subset >> k.row() & 1)
        members.push_back(k);
    result.members.push_back(std::span<const InterventionId>(members));
    if (interventions.effects.rows() > 0)
      result.projected.push_back(projected(interventions, members));
  }
  return result;
}

Options offer(const Estimates &estimates, const Interventions &interventions, const Coverage &coverage,
              const Packages &packages, int horizon, const Column<VillageId, double> &travel_cost) {
  require_prices(interventions);
  const std::size_t villages = estimates.children.rows();
  Options options;
  options.price = prices({estimates, interventions, coverage, horizon, travel_cost});
  // Without a number of children nothing can be priced, so nothing is on offer.
  for (const VillageId v : ids<VillageId>(villages))
    options.first.push_back(options.first.back() +
                            (is_missing(estimates.children[v]) ? 0 : packages.rows() - 1));
  options.village = Column<OptionId, VillageId>(options.first.back());
  options.package = Column<OptionId, PackageId>(options.first.back());
  options.cost = options.total = Column<OptionId, Rupiah>(options.first.back());
  for_each_row(villages, [&](std::size_t row) {
    const VillageId v{row};
    for (std::size_t o = options.first[row]; o < options.first[row + 1]; ++o) {
      const PackageId package{o - options.first[row] + 1};
      options.village[OptionId{o}] = v;
      options.package[OptionId{o}] = package;
      for (const YearId year : options.price.all()) {
        const Rupiah cash = options.in_year(v, year, packages.members[package]);
        options.cost[OptionId{o}] = std::max(options.cost[OptionId{o}], cash);
        options.total[OptionId{o}] += cash;
      }
    }
  });
  return options;
}

} // namespace lokus::plan
