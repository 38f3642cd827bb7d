#include "project/package_factors.hpp"
#include "project/reached.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

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

// Works out factors in memory that it keeps, because there is one for every state, unit and month.
class FactorMaker {
public:
  FactorMaker(const Market &market, const Parameters &world, const Baseline &baseline,
              std::span<const double> before)
      : market_(market),
        world_(world),
        baseline_(baseline),
        before_(before),
        now_(before.begin(), before.end()) {}

  Multipliers operator()(const UnitOfEffects &unit, const std::vector<bool> &bought,
                         std::span<const double> raised) {
    for (std::size_t k = 0; k < now_.size(); ++k)
      now_[k] = bought[k] ? reached_exposure(before_[k], raised[k], world_.reached, k) : before_[k];
    together_.clear();
    for (std::size_t r : unit.rows)
      together_.push_back(acting(market_.effects.rows[r], world_.numbers, before_, now_));
    Multipliers m;
    mechanisms()[unit.mechanism].multiply(baseline_, market_.around, together_, m);
    return m;
  }

private:
  const Market &market_;
  const Parameters &world_;
  const Baseline &baseline_;
  std::span<const double> before_;
  std::vector<double> now_;
  std::vector<Acting> together_;
};

} // namespace

Market market_of(const Interventions &interventions, const Packages &packages,
                 const ProjectSettings &settings, int horizon) {
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
  return market;
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
  FactorMaker factor(market, world, baseline, exposures.before);
  for (std::size_t u = 0; u < market.units.size(); ++u) {
    const UnitOfEffects &unit = market.units[u];
    factors.of_unit[u].resize(factors.moved.size() * unit.states.size());
    for (std::size_t t = 1; t < factors.moved.size(); ++t)
      for (std::size_t s = 1; s < unit.states.size() && factors.moved[t]; ++s)
        factors.of_unit[u][t * unit.states.size() + s] =
            factor(unit, unit.states[s], exposures.month(static_cast<int>(t)));
  }
  return factors;
}

} // namespace lokus::project
