#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "estimate/district_priors.hpp"
#include "estimate/fit_areas.hpp"
#include <algorithm>

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

// False where BYM2 has too little to go by, or found no finite mode.
bool smooth(const Evidence &evidence, const FitArea &area, std::span<const UnitPair> pairs,
            RegisterEstimate &result) {
  if (!can_be_smoothed(area, evidence.counts, pairs))
    return false;
  Bym2Data data = binomial_data(area, evidence.area, evidence.counts);
  data.covariates = standardised(area, evidence.covariates);
  const Bym2Model model(scaled_map(area.villages.size(), pairs), std::move(data));
  const auto posterior = bym2_posterior(model, grid_for(model.units()));
  if (posterior)
    fill_area(evidence, area, *posterior, result);
  return posterior.has_value();
}

void stand_in(const Evidence &evidence, std::span<const FitArea> areas,
              std::span<const std::uint8_t> smoothed, RegisterEstimate &result) {
  const DistrictPriors priors = district_priors(evidence);
  for (std::size_t a = 0; a < areas.size(); ++a) {
    if (smoothed[a] != 0)
      continue;
    for (DistrictId district : areas[a].districts)
      result.used[district] = "empirical_bayes";
    for_each_row(areas[a].villages.size(),
                 [&](std::size_t unit) { shrink(evidence, priors, areas[a].villages[unit], result); });
  }
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
