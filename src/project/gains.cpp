#include "core/parallel.hpp"
#include "project/world.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::project {
namespace {

// Effects that act together, and which of their interventions each package holds. Units multiply, so a
// month's multiplier of a package is a product over units and each unit is worked out once for all packages.
struct UnitOfEffects {
  std::size_t mechanism = 0;             // the one that leads
  std::vector<std::size_t> rows;         // of Effects
  std::vector<std::vector<bool>> states; // by state: is intervention k bought; state 0: none
  std::vector<std::uint32_t> state_of_package;
  PerBand<bool> touches{}, recovers{};
  bool births = false;
};

void note_touched(const Effects::Row &row, UnitOfEffects &unit) {
  const std::string_view name = mechanisms()[row.leader].name;
  if (name == "births")
    unit.births = true;
  else if (row.effect.bands.empty())
    unit.touches[0] = true;
  for (int b : row.effect.bands)
    (name == "recovery" ? unit.recovers : unit.touches)[static_cast<std::size_t>(b)] = true;
}

std::vector<UnitOfEffects> units_of(const Effects &effects) {
  std::vector<UnitOfEffects> units;
  for (std::size_t r = 0; r < effects.rows.size(); ++r) {
    const Effects::Row &row = effects.rows[r];
    const auto same = [&](const UnitOfEffects &u) {
      return u.mechanism == row.leader && !mechanisms()[u.mechanism].alone;
    };
    auto unit = std::find_if(units.begin(), units.end(), same);
    if (unit == units.end())
      unit = units.insert(units.end(), UnitOfEffects{});
    unit->mechanism = row.leader;
    unit->rows.push_back(r);
    note_touched(row, *unit);
  }
  return units;
}

void fill_states(const Effects &effects, const Packages &packages, UnitOfEffects &unit) {
  const auto state_of = [&](const std::vector<bool> &bought) {
    const auto found = std::find(unit.states.begin(), unit.states.end(), bought);
    const auto state = static_cast<std::uint32_t>(found - unit.states.begin());
    if (found == unit.states.end())
      unit.states.push_back(bought);
    return state;
  };
  state_of(std::vector<bool>(effects.codes.size()));
  for (PackageId package : packages.members.all()) {
    std::vector<bool> bought(effects.codes.size());
    for (InterventionId k : packages.members[package])
      for (std::size_t r : unit.rows)
        if (effects.rows[r].intervention == k.row() || effects.rows[r].partner == k.row())
          bought[k.row()] = true;
    unit.state_of_package.push_back(state_of(bought));
  }
}

// What does not depend on the village.
struct Market {
  Effects effects;
  Surroundings around;
  Ageing ageing;
  PerBand<double> profile{};
  std::vector<UnitOfEffects> units;
  std::vector<InterventionId> everything; // every intervention bought
  std::vector<double> births_factor;      // by year, last held; empty: 1
  int horizon = 0;
};

// Multipliers of one village by month, unit, state and band, and whether a month differs from the last.
struct Factors {
  std::vector<std::vector<Multipliers>> of_unit; // [unit][month * states + state]
  std::vector<std::uint8_t> moved;               // [month]
  bool sized = false;                            // births move
};

Multipliers factor_of(const Market &market, const Parameters &world, const Baseline &baseline,
                      const UnitOfEffects &unit, const std::vector<bool> &bought,
                      std::span<const double> before, std::span<const double> raised) {
  std::vector<double> now(before.begin(), before.end());
  for (std::size_t k = 0; k < now.size(); ++k)
    if (bought[k])
      now[k] = raised[k];
  std::vector<Acting> together;
  for (std::size_t r : unit.rows)
    together.push_back(acting(market.effects.rows[r], world.numbers, before, now));
  Multipliers m;
  mechanisms()[unit.mechanism].multiply(baseline, market.around, together, m);
  return m;
}

Factors factors_of(const Market &market, const Parameters &world, const Baseline &baseline,
                   const Exposures &exposures) {
  Factors factors;
  factors.sized = !market.births_factor.empty() || moves_births(market.effects, exposures);
  factors.of_unit.resize(market.units.size());
  factors.moved.resize(static_cast<std::size_t>(market.horizon) + 1);
  for (int t = 1; t <= market.horizon; ++t) {
    const auto raised = exposures.month(t), last = exposures.month(t - 1);
    factors.moved[static_cast<std::size_t>(t)] =
        t == 1 || !std::equal(raised.begin(), raised.end(), last.begin());
  }
  for (std::size_t u = 0; u < market.units.size(); ++u) {
    const UnitOfEffects &unit = market.units[u];
    factors.of_unit[u].resize(factors.moved.size() * unit.states.size());
    for (std::size_t t = 1; t < factors.moved.size(); ++t)
      for (std::size_t s = 1; s < unit.states.size() && factors.moved[t]; ++s)
        factors.of_unit[u][t * unit.states.size() + s] =
            factor_of(market, world, baseline, unit, unit.states[s], exposures.before,
                      exposures.month(static_cast<int>(t)));
  }
  return factors;
}

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
  Market market;
  market.effects = effects_of(interventions);
  market.around = surroundings_of(settings, market.effects);
  market.ageing = ageing_of(settings);
  market.profile = profile_of(settings);
  market.units = units_of(market.effects);
  market.horizon = horizon;
  market.births_factor = settings.births_factor;
  for (UnitOfEffects &unit : market.units)
    fill_states(market.effects, packages, unit);
  for (InterventionId k : interventions.code.all())
    market.everything.push_back(k);
  std::vector<Parameters> worlds;
  for (const auto &villages : members)
    worlds.push_back(villages.empty()
                         ? Parameters{}
                         : mean_parameters(market.effects, settings,
                                           weighted_prevalence(villages, estimates, std::nullopt)));
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
