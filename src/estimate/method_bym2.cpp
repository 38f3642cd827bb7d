#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include "estimate/counting_units.hpp"
#include "estimate/fit_areas.hpp"
#include "estimate/surveys/raking.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {
namespace {

void fill_area(const Evidence &evidence, const FitArea &area, const Bym2Posterior &posterior,
               RegisterEstimate &result) {
  const Grid<UnitId, DrawId, double> eta =
      draw_eta(posterior, draw_keys(area, evidence.area, evidence.seed), evidence.draws);
  for_each_row(area.villages.size(), [&](std::size_t unit) {
    const VillageId v = area.villages[unit];
    result.mean[v] = posterior.rate_mean(unit);
    result.own_weight[v] = posterior.own_weight(unit);
    const std::span<double> draws = result.draws.row(v);
    std::ranges::transform(eta.row(UnitId{unit}), draws.begin(), [](double log_odds) {
      return std::clamp(expit(log_odds), least_prevalence, 1 - least_prevalence);
    });
  });
}

// The means of the members of a unit, shifted together to the mean of its draws, as these are.
void settle_means(const Evidence &evidence, const FitArea &area, RegisterEstimate &result) {
  const CountingUnits &units = evidence.counts.units;
  for (const VillageId v : area.villages) {
    if (!units.hold(v) || units.members[*units.of[v]].front() != v)
      continue;
    const std::span<const VillageId> members = units.members[*units.of[v]];
    const std::span<const double> shares = units.share[*units.of[v]];
    std::vector<double> odds_now;
    double target = 0;
    for (std::size_t k = 0; k < members.size(); ++k) {
      odds_now.push_back(odds(result.mean[members[k]]));
      target += shares[k] * mean(std::as_const(result.draws).row(members[k]));
    }
    const double factor = std::exp(level_shift(odds_now, shares, target));
    for (std::size_t k = 0; k < members.size(); ++k)
      result.mean[members[k]] = share_of_odds(odds_now[k] * factor);
  }
}

// False where BYM2 has too little to go by, or found no finite mode.
bool smooth(const Evidence &evidence, const FitArea &area, std::span<const UnitPair> pairs,
            RegisterEstimate &result) {
  if (!can_be_smoothed(area, evidence.counts, pairs))
    return false;
  Bym2Data data = binomial_data(area, evidence.area, evidence.counts);
  data.covariates = standardised(area, evidence.covariates);
  const Bym2Model model(scaled_map(area.villages.size(), pairs), std::move(data));
  const auto posterior = bym2_posterior(model, grid_for(model.units()));
  if (posterior) {
    fill_area(evidence, area, *posterior, result);
    settle_means(evidence, area, result);
  }
  return posterior.has_value();
}

} // namespace

RegisterEstimate bym2(const Evidence &evidence) {
  RegisterEstimate result = empty_estimate(evidence, "bym2");
  const std::vector<FitArea> areas = fit_areas(evidence.area);
  const Column<VillageId, std::uint32_t> unit = fit_area_of(evidence.area, areas);
  std::vector<std::uint8_t> smoothed(areas.size());
  const auto fit = [&](std::size_t a) {
    smoothed[a] = smooth(evidence, areas[a], pairs_inside(areas[a], unit, evidence.neighbours), result);
  };
  // Parallel loops do not nest: a single province is parallel inside, several beside each other.
  if (areas.size() == 1)
    fit(0);
  else
    for_each_uneven_row(areas.size(), fit);
  if (std::ranges::count(smoothed, 0) > 0)
    stand_in(evidence, areas, smoothed, result);
  return result;
}

} // namespace lokus::estimate
