#include "core/parallel.hpp"
#include "core/random.hpp"
#include "project/project.hpp"
#include "project/track.hpp"
#include <algorithm>
#include <benchmark/benchmark.h>
#include <string>

// The projection kernel: months of villages in many draws, in millions of village-months x draws a second
// (counter Mvmd_per_s), setting up every village included. Three interventions of the mechanism odds act on
// every band. Then the whole of forward() and of gains().

namespace lokus::project {
namespace {

enum class Coverages { step, ramp, ramp_with_trend };

struct Region {
  Area area;
  Estimates estimates;
  Interventions interventions;
  Coverage coverage;
  Packages packages;
  ProjectSettings settings;
};

double unit(std::size_t which, std::uint64_t step) {
  return uniform({1, Purpose::synth_shape, which, 0}, step);
}

void add_intervention(Region &r, const std::string &code, int ramp_months) {
  Effect effect;
  effect.mechanism = "odds";
  effect.bands = {0, 1, 2, 3, 4};
  effect.estimate.assign(bands, 0.85);
  effect.low.assign(bands, 0.8);
  effect.high.assign(bands, 0.9);
  r.interventions.code.push_back(code);
  r.interventions.effects.push_back(std::vector<Effect>{effect});
  r.interventions.target_share.push_back(0.9);
  r.interventions.ramp_months.push_back(ramp_months);
  r.interventions.delay_months.push_back(0);
  r.interventions.saturation.push_back(0.95);
  r.interventions.goal.push_back(std::vector<double>{0.45, 0.55, 0.65, 0.75, 0.85});
}

Region region(std::size_t villages, std::size_t draws, std::size_t interventions, Coverages kind) {
  Region r;
  r.area.districts.code.push_back("99.01");
  r.estimates.draws = Grid<VillageId, DrawId, double>(villages, draws);
  r.coverage.baseline = Grid<VillageId, InterventionId, double>(villages, interventions);
  for (std::size_t v = 0; v < villages; ++v) {
    r.area.villages.code.push_back(std::to_string(v));
    r.area.villages.district.push_back(DistrictId{0});
    r.estimates.children.push_back(People(50 + 400 * unit(v, 1)));
    r.estimates.mean.push_back(0.1 + 0.3 * unit(v, 2));
    for (std::size_t d = 0; d < draws; ++d)
      r.estimates.draws(VillageId{v}, DrawId{d}) =
          r.estimates.mean[VillageId{v}] * (0.7 + 0.6 * unit(v, 10 + d));
    for (std::size_t k = 0; k < interventions; ++k)
      r.coverage.baseline(VillageId{v}, InterventionId{k}) = 0.4 * unit(v, 3 + k);
  }
  std::vector<InterventionId> all;
  for (std::size_t k = 0; k < interventions; ++k) {
    add_intervention(r, std::string(k + 1, 'k'), kind == Coverages::step ? 1 : 12);
    all.push_back(InterventionId{k});
  }
  r.packages.members.push_back({});
  r.packages.members.push_back(all);
  r.settings.months = 60;
  r.settings.horizons = {12, 24, 60};
  if (kind == Coverages::ramp_with_trend) {
    r.settings.trend = -0.05;
    r.settings.trend_sd = 0.03;
  }
  return r;
}

void follow_all(benchmark::State &state, Coverages kind) {
  const auto villages = static_cast<std::size_t>(state.range(0)),
             draws = static_cast<std::size_t>(state.range(1));
  const Region r = region(villages, draws, 3, kind);
  const World world = world_of({r.area, r.estimates, r.interventions, r.coverage}, r.settings, 1);
  constexpr std::size_t at_once = 10; // villages that share one track
  for (auto _ : state) {
    for_each_row((villages + at_once - 1) / at_once, [&](std::size_t row) {
      Track track;
      for (std::size_t v = row * at_once; v < std::min(villages, (row + 1) * at_once); ++v) {
        const VillageId village{v};
        const Exposures exposures = exposures_of(r.interventions, r.coverage.baseline.row(village),
                                                 r.packages.members[PackageId{1}], world.months);
        follow(world, 0, r.estimates.children[village].value, r.estimates.draws.row(village), exposures,
               track);
      }
      benchmark::DoNotOptimize(track.stunted.data());
    });
  }
  state.counters["Mvmd_per_s"] =
      benchmark::Counter(1e-6 * static_cast<double>(villages * draws) * world.months,
                         benchmark::Counter::kIsIterationInvariantRate);
}

void kernel_step(benchmark::State &state) {
  follow_all(state, Coverages::step);
}
void kernel_ramp(benchmark::State &state) {
  follow_all(state, Coverages::ramp);
}
void kernel_ramp_trend(benchmark::State &state) {
  follow_all(state, Coverages::ramp_with_trend);
}

void with_threads(benchmark::State &state, int threads) {
  use_threads(threads);
  follow_all(state, Coverages::ramp_with_trend);
  use_threads(0);
}
void kernel_one_thread(benchmark::State &state) {
  with_threads(state, 1);
}
void kernel_two_threads(benchmark::State &state) {
  with_threads(state, 2);
}

// Villages and draws; the whole country with few draws, so that it fits a small machine.
void sizes(benchmark::internal::Benchmark *b) {
  b->UseRealTime()->Unit(benchmark::kMillisecond);
  b->Args({100, 256})->Args({1000, 256})->Args({8000, 256})->Args({83000, 32});
}
void one_size(benchmark::internal::Benchmark *b) {
  b->UseRealTime()->Unit(benchmark::kMillisecond)->Args({8000, 256});
}
BENCHMARK(kernel_step)->Apply(sizes);
BENCHMARK(kernel_ramp)->Apply(sizes);
BENCHMARK(kernel_ramp_trend)->Apply(sizes);
BENCHMARK(kernel_one_thread)->Apply(one_size);
BENCHMARK(kernel_two_threads)->Apply(one_size);

void whole_forward(benchmark::State &state) {
  const auto villages = static_cast<std::size_t>(state.range(0)),
             draws = static_cast<std::size_t>(state.range(1));
  const Region r = region(villages, draws, 3, Coverages::ramp_with_trend);
  const Column<VillageId, PackageId> package(villages, PackageId{1});
  for (auto _ : state)
    benchmark::DoNotOptimize(
        forward({r.area, r.estimates, r.interventions, r.coverage}, r.packages, package, r.settings, 1));
  state.counters["Mvmd_per_s"] = benchmark::Counter(1e-6 * static_cast<double>(villages * draws * 60),
                                                    benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(whole_forward)
    ->Args({100, 200})
    ->Args({1000, 200})
    ->Args({8500, 200})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

// 255 packages: every set of eight interventions.
void gains_of_all_sets(benchmark::State &state) {
  const auto villages = static_cast<std::size_t>(state.range(0));
  Region r = region(villages, 1, 8, Coverages::ramp);
  r.packages = {};
  for (std::size_t set = 0; set < 256; ++set) {
    std::vector<InterventionId> members;
    for (std::size_t k = 0; k < 8; ++k)
      if (set >> k & 1)
        members.push_back(InterventionId{k});
    r.packages.members.push_back(members);
  }
  Options options;
  for (std::size_t v = 0; v < villages; ++v) {
    for (std::size_t set = 1; set < 256; ++set) {
      options.village.push_back(VillageId{v});
      options.package.push_back(PackageId{set});
      options.cost.push_back(Rupiah(1));
    }
    options.first.push_back(options.rows());
  }
  for (auto _ : state)
    benchmark::DoNotOptimize(
        gains({r.area, r.estimates, r.interventions, r.coverage}, r.packages, options, r.settings, {24}));
}
BENCHMARK(gains_of_all_sets)->Arg(100)->Arg(1000)->Arg(8500)->UseRealTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace lokus::project
