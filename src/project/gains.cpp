#include "core/parallel.hpp"
#include "project/need.hpp"
#include "project/package_factors.hpp"
#include "project/project.hpp"
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

// What packages do up to the horizon, one package a lane.
struct Outcome {
  Lanes stunted, children; // at the horizon; children only where births move
  Lanes averted{};         // child-months of stunting, or:
  Lanes new_cases{};       // so far; whichever the objective counts
};

// children_plan (prevalence_none - prevalence_plan) of lane l against lane 0, the world without action: who
// is never born is not averted.
double averted(const Lanes &stunted, const Lanes &children, std::size_t l, bool sized) {
  if (!sized || children[l] == children[0])
    return stunted[0] - stunted[l];
  if (!(children[0] > 0 && children[l] > 0))
    return 0;
  return children[l] * (stunted[0] / children[0]) - stunted[l];
}

void count_month(Counted counted, const LaneCohort &cohort, const std::optional<LaneSizes> &sizes,
                 Outcome &outcome) {
  if (counted == Counted::stunted)
    return;
  const Lanes n = sizes && counted == Counted::child_months ? children(*sizes) : Lanes{};
  for (std::size_t l = 0; l < lanes; ++l)
    if (counted == Counted::new_cases)
      outcome.new_cases[l] += cohort.new_cases[l];
    else
      outcome.averted[l] += averted(cohort.stunted, n, l, sizes.has_value());
}

// The births of the packages and nothing else that they do.
void keep_births_alone(LaneMultipliers &m) {
  m.moved.fill(false);
  m.recovers.fill(false);
}

enum class Scope { everything, births_alone };

Outcome outcome_of(const Market &market, const Factors &factors, Counted counted, Scope scope,
                   const std::array<PackageId, lanes> &packages, const LaneCohort &start) {
  LaneCohort cohort = start;
  LaneMultipliers multipliers;
  std::optional<LaneSizes> sizes;
  Outcome outcome;
  if (factors.sized)
    begin_sizes(cohort, sizes.emplace());
  for (std::size_t t = 1; t < factors.moved.size(); ++t) {
    if (factors.moved[t])
      fill_multipliers(market, factors, t, packages, multipliers);
    if (scope == Scope::births_alone)
      keep_births_alone(multipliers);
    if (cohort.drifts)
      advance_trend(cohort);
    if (factors.moved[t] || cohort.drifts)
      set_rates(multipliers, cohort);
    if (!sizes)
      turn(cohort);
    else {
      Lanes births = multipliers.births_moved ? multipliers.births : LaneMultipliers::one;
      for (std::size_t l = 0; l < lanes; ++l)
        births[l] *= births_factor_in(market.births_factor, static_cast<int>(t));
      turn(births, cohort, *sizes);
    }
    count_month(counted, cohort, sizes, outcome);
  }
  outcome.stunted = cohort.stunted;
  if (sizes)
    outcome.children = children(*sizes);
  return outcome;
}

// Of the objective, by lane. New cases are held against those among the same children without the packages'
// other effects: births are where most cases are new, so that fewer of them would pass for fewer cases even
// per child.
Lanes worth(const Market &market, const Factors &factors, Counted counted,
            const std::array<PackageId, lanes> &packages, const LaneCohort &start, const Outcome &plan) {
  if (counted == Counted::child_months)
    return plan.averted;
  Lanes result;
  if (counted == Counted::stunted) {
    for (std::size_t l = 0; l < lanes; ++l)
      result[l] = averted(plan.stunted, plan.children, l, factors.sized);
    return result;
  }
  Lanes without = all_lanes(plan.new_cases[0]);
  if (factors.sized)
    without = outcome_of(market, factors, counted, Scope::births_alone, packages, start).new_cases;
  for (std::size_t l = 0; l < lanes; ++l)
    result[l] = without[l] - plan.new_cases[l];
  return result;
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

void gains_of_village(const Market &market, const Parameters &world, const Objective &objective, double need,
                      double children, double prevalence, const Exposures &exposures, const Options &options,
                      VillageId v, Gains &gains) {
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
    const Outcome plan = outcome_of(market, factors, objective.counted, Scope::everything, packages, start);
    for (std::size_t i = 0; i < count; ++i)
      gains.averted[OptionId{first + i}] = averted(plan.stunted, plan.children, i + 1, factors.sized);
    if (gains.of_objective.empty())
      continue;
    const Lanes found = worth(market, factors, objective.counted, packages, start, plan);
    for (std::size_t i = 0; i < count; ++i)
      gains.of_objective[OptionId{first + i}] = need * found[i + 1];
  }
}

std::vector<Parameters> mean_worlds(const Area &area, const Estimates &estimates, const Market &market,
                                    const ProjectSettings &settings) {
  std::vector<std::vector<VillageId>> members(area.districts.rows());
  for (VillageId v : area.villages.code.all())
    members[area.villages.district[v].row()].push_back(v);
  std::vector<Parameters> worlds;
  for (const auto &villages : members)
    worlds.push_back(villages.empty()
                         ? Parameters{}
                         : mean_parameters(market.effects, settings,
                                           weighted_prevalence(villages, estimates, std::nullopt)));
  for (DistrictId d : estimates.trends.mean.all())
    worlds[d.row()].trend = estimates.trends.mean[d];
  return worlds;
}

} // namespace

Gains gains(const Area &area, const Estimates &estimates, const Interventions &interventions,
            const Coverage &coverage, const Packages &packages, const Options &options,
            const ProjectSettings &settings, int horizon, const Objective &objective) {
  const Market market = market_of(interventions, packages, settings, horizon);
  const std::vector<Parameters> worlds = mean_worlds(area, estimates, market, settings);
  const Column<VillageId, double> need = need_weights(objective, estimates);
  Gains gains;
  gains.objective = objective.name;
  gains.averted = Column<OptionId, double>(options.rows());
  if (objective.counted != Counted::stunted || objective.by_need)
    gains.of_objective = gains.averted;
  for_each_row(area.villages.rows(), [&](std::size_t row) {
    const VillageId v{row};
    const Exposures exposures =
        exposures_of(interventions, coverage.baseline.row(v), market.everything, horizon);
    gains_of_village(market, worlds[area.villages.district[v].row()], objective, need[v],
                     estimates.children[v].value, estimates.mean[v], exposures, options, v, gains);
  });
  return gains;
}

} // namespace lokus::project
