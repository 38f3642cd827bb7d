#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include "estimate/counting_units.hpp"
#include "estimate/fit_areas.hpp"
#include "estimate/register/register_draws.hpp"
#include "estimate/register/register_evidence.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {
namespace {

RegisterKeys register_keys(const FitArea &area, const Evidence &evidence,
                           const std::vector<std::string> &units) {
  RegisterKeys keys{evidence.seed, code_key(area.code), {}, {}, {}};
  for (const VillageId v : area.villages)
    keys.villages.push_back(code_key(evidence.area.villages.code[v]));
  for (const std::string &unit : units)
    keys.units.push_back(code_key(unit));
  for (const DistrictId district : area.districts)
    keys.districts.push_back(code_key(evidence.area.districts.code[district]));
  return keys;
}

// False where nobody was counted, or no finite mode was found.
bool net_of(const Evidence &evidence, const FitArea &area, std::span<const UnitPair> pairs,
            RegisterEstimate &result) {
  RegisterEvidence told = register_evidence(area, evidence);
  if (told.data.subjects.empty())
    return false;
  const RegisterKeys keys = register_keys(area, evidence, told.unit_names);
  const RegisterModel model(scaled_map(area.villages.size(), pairs), std::move(told.data));
  const RegisterPriors priors;
  const auto top = register_top(model, priors);
  if (!top)
    return false;
  const std::vector<RegisterGridPoint> points = register_grid(model, priors, *top);
  if (points.empty())
    return false;
  const auto truth = register_draws(model, priors, top->tails, points, keys, evidence.draws);
  for_each_row(area.villages.size(), [&](std::size_t i) {
    const VillageId v = area.villages[i];
    const std::span<double> draws = result.draws.row(v);
    std::ranges::transform(truth.row(UnitId{i}), draws.begin(), [](double log_odds) {
      return std::clamp(expit(log_odds), least_prevalence, 1 - least_prevalence);
    });
    result.mean[v] = mean(std::span<const double>(draws));
    for (const RegisterGridPoint &point : points)
      result.own_weight[v] += point.weight * point.own_weight[i];
  });
  return true;
}

} // namespace

RegisterEstimate net_of_register(const Evidence &evidence) {
  RegisterEstimate result = empty_estimate(evidence, "register");
  const std::vector<FitArea> areas = fit_areas(evidence.area);
  const Column<VillageId, std::uint32_t> unit = fit_area_of(evidence.area, areas);
  std::vector<std::uint8_t> fitted(areas.size());
  const auto fit = [&](std::size_t a) {
    fitted[a] = net_of(evidence, areas[a], pairs_inside(areas[a], unit, evidence.neighbours), result);
  };
  // Parallel loops do not nest: a single province is parallel inside, several beside each other.
  if (areas.size() == 1)
    fit(0);
  else
    for_each_uneven_row(areas.size(), fit);
  if (std::ranges::count(fitted, 0) > 0)
    stand_in(evidence, areas, fitted, result);
  return result;
}

} // namespace lokus::estimate
