#include "core/parallel.hpp"
#include "project/world.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::project {
namespace {

// Effects that act together, and which of their interventions each package holds. Units multiply, so a
// month's multiplier of a package is a product over units and each unit is worked out once for all packages.
struct UnitOfEffects {
  std::size_t mechanism = 0;
  std::vector<std::size_t> rows;         // of Effects
  std::vector<std::vector<bool>> states; // by state: is intervention k bought; state 0: none
  std::vector<std::uint32_t> state_of_package;
  PerBand<bool> touches{};
};

std::vector<UnitOfEffects> units_of(const Effects &effects) {
  std::vector<UnitOfEffects> units;
  for (std::size_t r = 0; r < effects.rows.size(); ++r) {
    const Effects::Row &row = effects.rows[r];
    const auto same = [&](const UnitOfEffects &u) {
      return u.mechanism == row.mechanism && !mechanisms()[u.mechanism].alone;
    };
    auto unit = std::find_if(units.begin(), units.end(), same);
    if (unit == units.end())
      unit = units.insert(units.end(), UnitOfEffects{});
    unit->mechanism = row.mechanism;
    unit->rows.push_back(r);
    if (row.effect.bands.empty())
      unit->touches[0] = true;
    for (int b : row.effect.bands)
      unit->touches[static_cast<std::size_t>(b)] = true;
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
  int horizon = 0;
};

// Multipliers of one village by month, unit, state and band, and whether a month differs from the last.
struct Factors {
  std::vector<std::vector<PerBand<double>>> of_unit; // [unit][month * states + state]
  std::vector<std::uint8_t> moved;                   // [month]
};

PerBand<double> factor_of(const Market &market, const Parameters &world, const PerBand<double> &share,
                          const UnitOfEffects &unit, const std::vector<bool> &bought,
                          std::span<const double> before, std::span<const double> raised) {
  std::vector<Acting> acting;
  const auto now = [&](std::size_t k) { return bought[k] ? raised[k] : before[k]; };
  for (std::size_t r : unit.rows) {
    const Effects::Row &row = market.effects.rows[r];
    acting.push_back(
        {row.effect.bands,
         std::span<const double>(world.numbers).subspan(row.first_number, row.effect.estimate.size()),
         before[row.intervention], now(row.intervention), before[row.partner], now(row.partner),
         row.effect.association});
  }
  Multipliers m;
  mechanisms()[unit.mechanism].multiply(share, market.around, acting, m);
  return m.odds;
}

Factors factors_of(const Market &market, const Parameters &world, const PerBand<double> &share,
                   const Exposures &exposures) {
  Factors factors;
  factors.of_unit.resize(market.units.size());
  factors.moved.resize(static_cast<std::size_t>(market.horizon) + 1);
  for (int t = 1; t <= market.horizon; ++t) {
    const auto raised = exposures.month(t), last = exposures.month(t - 1);
    factors.moved[static_cast<std::size_t>(t)] =
        t == 1 || !std::equal(raised.begin(), raised.end(), last.begin());
  }
  for (std::size_t u = 0; u < market.units.size(); ++u) {
    const UnitOfEffects &unit = market.units[u];
    factors.of_unit[u].assign(factors.moved.size() * unit.states.size(), {1, 1, 1, 1, 1});
    for (std::size_t t = 1; t < factors.moved.size(); ++t)
      for (std::size_t s = 1; s < unit.states.size() && factors.moved[t]; ++s)
        factors.of_unit[u][t * unit.states.size() + s] =
            factor_of(market, world, share, unit, unit.states[s], exposures.before,
                      exposures.month(static_cast<int>(t)));
  }
  return factors;
}

// Multipliers of the packages of a block, one package a lane.
void fill_multipliers(const Market &market, const Factors &factors, std::size_t month,
                      const std::array<PackageId, lanes> &packages, LaneMultipliers &m) {
  m.moved.fill(false);
  for (std::size_t u = 0; u < market.units.size(); ++u) {
    const UnitOfEffects &unit = market.units[u];
    const PerBand<double> *of_state = &factors.of_unit[u][month * unit.states.size()];
    for (std::size_t b = 0; b < bands; ++b) {
      if (!unit.touches[b])
        continue;
      m.start(b);
      for (std::size_t l = 0; l < lanes; ++l)
        m.top[b][l] *= of_state[unit.state_of_package[packages[l].row()]][b];
    }
  }
}

// Stunted children at the horizon under each package of a block.
Lanes stunted_at_horizon(const Market &market, const Factors &factors,
                         const std::array<PackageId, lanes> &packages, const LaneCohort &start) {
  LaneCohort cohort = start;
  LaneMultipliers multipliers;
  for (std::size_t t = 1; t < factors.moved.size(); ++t) {
    if (factors.moved[t])
      fill_multipliers(market, factors, t, packages, multipliers);
    if (cohort.drifts)
      advance_trend(cohort);
    if (factors.moved[t] || cohort.drifts)
      set_rates(multipliers, cohort);
    turn(cohort);
  }
  return cohort.stunted;
}

void gains_of_village(const Market &market, const Parameters &world, double children, double prevalence,
                      const Exposures &exposures, const Options &options, VillageId v, Gains &gains) {
  LaneCohort start;
  begin(children, all_lanes(prevalence), market.profile, market.ageing, all_lanes(std::exp(world.trend / 12)),
        world.trend != 0, start);
  PerBand<double> share{};
  for (std::size_t b = 0; b < bands; ++b)
    share[b] = start.share[b][0];
  const Factors factors = factors_of(market, world, share, exposures);
  const std::size_t end = options.first[v.row() + 1];
  // Lane 0 of every block is the empty package: the world without action, computed by the same steps.
  for (std::size_t first = options.first[v.row()]; first < end; first += lanes - 1) {
    const std::size_t count = std::min(lanes - 1, end - first);
    std::array<PackageId, lanes> packages{};
    for (std::size_t i = 0; i < count; ++i)
      packages[i + 1] = options.package[OptionId{first + i}];
    const Lanes stunted = stunted_at_horizon(market, factors, packages, start);
    for (std::size_t i = 0; i < count; ++i)
      gains.averted[OptionId{first + i}] = stunted[0] - stunted[i + 1];
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
