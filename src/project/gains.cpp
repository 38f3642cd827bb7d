#include "core/parallel.hpp"
#include "project/package_factors.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::project {
namespace {

// Multipliers of the packages of a block, one package a lane.
void fill_multipliers(const Market &market, const Factors &factors, std::size_t month,
                      const std::array<PackageId, lanes> &packages, LaneMultipliers &m) {
  m.clear();
  for (std::size_t u = 0; u < market.units.size(); ++u) {
    const UnitOfEffects &unit = market.units[u];
    const Multipliers *of_state = &factors.of_unit[u][month * unit.states.size()];
    const auto of_lane = [&](std::size_t l) -> const Multipliers & {
      return of_state[unit.state_of_package[packages[l].row()]];
    };
    for (std::size_t b = 0; b < bands; ++b) {
      if (unit.touches[b]) {
        m.start(b);
        for (std::size_t l = 0; l < lanes; ++l)
          m.top[b][l] *= of_lane(l).odds[b];
      }
      if (unit.recovers[b]) {
        m.start_recovery(b);
        for (std::size_t l = 0; l < lanes; ++l)
          m.stay_top[b][l] *= of_lane(l).recovery[b];
      }
    }
    if (unit.births) {
      if (!m.births_moved)
        m.births = LaneMultipliers::one;
      m.births_moved = true;
      for (std::size_t l = 0; l < lanes; ++l)
        m.births[l] *= of_lane(l).births;
    }
  }
}

struct AtHorizon {
  Lanes stunted, children; // children only where births move
};

// Each lane one package, up to the horizon.
AtHorizon at_horizon(const Market &market, const Factors &factors,
                     const std::array<PackageId, lanes> &packages, const LaneCohort &start) {
  LaneCohort cohort = start;
  LaneMultipliers multipliers;
  std::optional<LaneSizes> sizes;
  if (factors.sized)
    begin_sizes(cohort, sizes.emplace());
  for (std::size_t t = 1; t < factors.moved.size(); ++t) {
    if (factors.moved[t])
      fill_multipliers(market, factors, t, packages, multipliers);
    if (cohort.drifts)
      advance_trend(cohort);
    if (factors.moved[t] || cohort.drifts)
      set_rates(multipliers, cohort);
    if (!sizes) {
      turn(cohort);
      continue;
    }
    Lanes births = multipliers.births_moved ? multipliers.births : LaneMultipliers::one;
    for (std::size_t l = 0; l < lanes; ++l)
      births[l] *= births_factor_in(market.births_factor, static_cast<int>(t));
    turn(births, cohort, *sizes);
  }
  return {cohort.stunted, sizes ? children(*sizes) : Lanes{}};
}

// children_plan (prevalence_none - prevalence_plan) of lane l against lane 0, the world without action: who
// is never born is not averted.
double averted(const AtHorizon &end, std::size_t l, bool sized) {
  if (!sized || end.children[l] == end.children[0])
    return end.stunted[0] - end.stunted[l];
  if (!(end.children[0] > 0 && end.children[l] > 0))
    return 0;
  return end.children[l] * (end.stunted[0] / end.children[0]) - end.stunted[l];
}

// The village of lane 0 as the plain form has it.
Baseline plain_baseline(const Market &market, const LaneCohort &start) {
  Baseline base;
  base.ageing = market.ageing;
  base.size = start.size;
  base.drift = start.drift[0];
  for (std::size_t b = 0; b < bands; ++b) {
    base.share[b] = start.share[b][0];
    base.entry[b] = start.entry[b][0];
  }
  return base;
}

void gains_of_village(const Market &market, const Parameters &world, double children, double prevalence,
                      const Exposures &exposures, const Options &options, VillageId v, Gains &gains) {
  LaneCohort start;
  begin(children, all_lanes(prevalence), market.profile, market.ageing, all_lanes(std::exp(world.trend / 12)),
        world.trend != 0, start);
  const Factors factors = factors_of(market, world, plain_baseline(market, start), exposures);
  const std::size_t end = options.first[v.row() + 1];
  // Lane 0 of every block is the empty package: the world without action, computed by the same steps.
  for (std::size_t first = options.first[v.row()]; first < end; first += lanes - 1) {
    const std::size_t count = std::min(lanes - 1, end - first);
    std::array<PackageId, lanes> packages{};
    for (std::size_t i = 0; i < count; ++i)
      packages[i + 1] = options.package[OptionId{first + i}];
    const AtHorizon reached = at_horizon(market, factors, packages, start);
    for (std::size_t i = 0; i < count; ++i)
      gains.averted[OptionId{first + i}] = averted(reached, i + 1, factors.sized);
  }
}

Gains gains_in(const Column<VillageId, std::size_t> &district,
               const std::vector<std::vector<VillageId>> &members, const Estimates &estimates,
               const Interventions &interventions, const Coverage &coverage, const Packages &packages,
               const Options &options, const ProjectSettings &settings, int horizon) {
  const Market market = market_of(interventions, packages, settings, horizon);
  std::vector<Parameters> worlds;
  for (const auto &villages : members)
    worlds.push_back(villages.empty()
                         ? Parameters{}
                         : mean_parameters(market.effects, settings,
                                           weighted_prevalence(villages, estimates, std::nullopt)));
  for (DistrictId d : estimates.trends.mean.all())
    worlds[d.row()].trend = estimates.trends.mean[d];
  Gains gains;
  gains.averted = Column<OptionId, double>(options.rows());
  for_each_row(district.rows(), [&](std::size_t row) {
    const VillageId v{row};
    const Exposures exposures =
        exposures_of(interventions, coverage.baseline.row(v), market.everything, horizon);
    gains_of_village(market, worlds[district[v]], estimates.children[v].value, estimates.mean[v], exposures,
                     options, v, gains);
  });
  return gains;
}

} // namespace

Gains gains(const Area &area, const Estimates &estimates, const Interventions &interventions,
            const Coverage &coverage, const Packages &packages, const Options &options,
            const ProjectSettings &settings, int horizon) {
  Column<VillageId, std::size_t> district(area.villages.rows());
  std::vector<std::vector<VillageId>> members(area.districts.rows());
  for (VillageId v : district.all()) {
    district[v] = area.villages.district[v].row();
    members[district[v]].push_back(v);
  }
  return gains_in(district, members, estimates, interventions, coverage, packages, options, settings,
                  horizon);
}

} // namespace lokus::project
