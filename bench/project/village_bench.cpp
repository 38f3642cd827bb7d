#include "project/track.hpp"
#include <benchmark/benchmark.h>

// One village-scenario as the peer computes one region: 8 years, 12 interventions of every mechanism,
// coverage moving at the start of every year. Here over 200 draws on one thread; the counters say how long
// one of the draws takes, and how many fit in the 0.07 s of CPU that the peer takes for one region without
// uncertainty.

namespace lokus::project {
namespace {

constexpr std::size_t draws = 200;
constexpr double peer_seconds = 0.07;

Effect effect(const std::string &mechanism, std::vector<int> listed, std::vector<double> estimate,
              EffectType type) {
  Effect e;
  e.mechanism = mechanism;
  e.bands = std::move(listed);
  e.estimate = std::move(estimate);
  e.type = type;
  for (double x : e.estimate) {
    e.low.push_back(x * 0.95);
    e.high.push_back(x * 1.05);
  }
  return e;
}

void add(Interventions &list, const std::string &code, std::vector<Effect> effects) {
  list.code.push_back(code);
  list.effects.push_back(effects);
  list.target_share.push_back(1);
  list.ramp_months.push_back(1);
  list.delay_months.push_back(0);
  list.saturation.push_back(0.95);
  list.goal.push_back(std::vector<double>{0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95});
}

Interventions twelve() {
  constexpr EffectType odds = EffectType::odds_ratio, risk = EffectType::relative_risk;
  const std::vector<int> all = {0, 1, 2, 3, 4};
  Interventions list;
  add(list, "iycf", {effect("odds", {2, 3}, {0.7, 0.7}, odds), effect("feeding", {0, 1}, {3, 3}, odds)});
  add(list, "ppcf", {effect("odds", {2, 3}, {0.6, 0.6}, odds)});
  add(list, "sq_lns", {effect("odds", {2, 3}, {0.81, 0.81}, odds)});
  add(list, "zinc",
      {effect("odds", {2, 3, 4}, {0.9, 0.9, 0.9}, odds),
       effect("diarrhoea", {2, 3, 4}, {0.89, 0.89, 0.89}, risk)});
  add(list, "vitamin_a", {effect("diarrhoea", {2, 3, 4}, {0.85, 0.85, 0.85}, risk)});
  add(list, "mms", {effect("birth_outcome", {}, {0.91, 0.91, 0.85}, risk)});
  add(list, "bep", {effect("birth_outcome", {}, {0.79, 1, 0.79}, risk)});
  add(list, "cash", {effect("odds", {1, 2, 3, 4}, {0.87, 0.87, 0.87, 0.87}, odds)});
  add(list, "water", {effect("diarrhoea", all, {0.77, 0.77, 0.77, 0.77, 0.77}, risk)});
  add(list, "sanitation", {effect("diarrhoea", all, {0.84, 0.84, 0.84, 0.84, 0.84}, risk)});
  add(list, "handwashing", {effect("diarrhoea", all, {0.7, 0.7, 0.7, 0.7, 0.7}, risk)});
  add(list, "family_planning", {effect("births", {}, {0.15}, risk), effect("spacing", {}, {0.625}, odds)});
  return list;
}

ProjectSettings eight_years() {
  ProjectSettings settings;
  settings.months = 96;
  settings.horizons = {96};
  settings.feeding_correct = {0.62, 0.52, 0.78, 0.68, 0.92};
  settings.feeding_diarrhoea_risk = {1.9, 1.81, 1.25, 1.31, 1};
  settings.short_interval_share = 0.09;
  settings.short_interval_risks = {1.15, 1.36, 1.58};
  return settings;
}

void village_scenario(benchmark::State &state, const Interventions &interventions) {
  const ProjectSettings settings = eight_years();
  Area area;
  area.districts.code.push_back("99.01");
  area.villages.code.push_back("99.01.01.2001");
  area.villages.district.push_back(DistrictId{0});
  Estimates estimates;
  estimates.children.push_back(People(300));
  estimates.draws = Grid<VillageId, DrawId, double>(1, draws);
  for (std::size_t d = 0; d < draws; ++d)
    estimates.draws(VillageId{0}, DrawId{d}) = 0.15 + 0.1 * static_cast<double>(d) / draws;
  const Coverage none;
  const World world = world_of({area, estimates, interventions, none}, settings, 1);
  const std::vector<double> today(interventions.rows(), 0.2);
  std::vector<InterventionId> members;
  for (InterventionId k : interventions.code.all())
    members.push_back(k);
  Track track;
  for (auto _ : state) {
    const Exposures exposures = exposures_of(interventions, today, members, world.months);
    follow(world, 0, 300, estimates.draws.row(VillageId{0}), exposures, track);
    benchmark::DoNotOptimize(track.stunted.data());
  }
  using benchmark::Counter;
  constexpr auto per_iteration = Counter::kIsIterationInvariantRate;
  state.counters["s_per_draw"] = Counter(draws, Counter::Flags(per_iteration | Counter::kInvert));
  state.counters["times_the_peer"] = Counter(peer_seconds * draws, per_iteration);
}

void village_scenario_all(benchmark::State &state) {
  village_scenario(state, twelve());
}
// Without family planning the sizes of the cohorts stay, and the kernel is the quicker one.
void village_scenario_births_fixed(benchmark::State &state) {
  const Interventions all = twelve();
  Interventions list;
  for (InterventionId k : all.code.all()) {
    const auto effects = all.effects[k];
    const bool last = k.row() + 1 == all.rows();
    add(list, all.code[k],
        last ? std::vector<Effect>{effect("odds", {3}, {0.9}, EffectType::odds_ratio)}
             : std::vector<Effect>(effects.begin(), effects.end()));
  }
  village_scenario(state, list);
}
BENCHMARK(village_scenario_all)->Unit(benchmark::kMicrosecond);
BENCHMARK(village_scenario_births_fixed)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace lokus::project
