#include "core/parallel.hpp"
#include "estimate/estimate.hpp"
#include "layer.hpp"
#include "space/space.hpp"
#include "synth/register_worlds.hpp"
#include <benchmark/benchmark.h>

// The whole estimate on a real layer by the default method, 500 draws, two threads, in a made-up world whose
// register errs by who measures; reading, neighbours and the world are outside the clock.

namespace {

using namespace lokus;

void register_on_layer(benchmark::State &state, const std::string &file, std::size_t rounds) {
  const auto checked = shared_layer(state, file);
  if (!checked)
    return;
  use_threads(2);
  const Area &area = checked->inputs.area;
  const Neighbours neighbours = space::neighbours(area.villages, {});
  const ReportingUnits units = synth::made_up_units(area);
  const synth::RegisterWorld world = synth::register_world(
      area, units, {.unit_sd = 0.5, .village_sd = 0.3, .lasting = 0.5, .rounds = rounds}, 1, 0);
  EstimateSettings settings;
  settings.draws = 500;
  for (auto _ : state) {
    const Estimates e =
        estimate::prevalence({area, world.counts, world.surveys, neighbours, estimate::no_covariates,
                              estimate::no_trends, estimate::no_timeline, estimate::no_heights, units},
                             settings, 1);
    benchmark::DoNotOptimize(e.mean.values().data());
  }
  state.counters["villages"] = static_cast<double>(area.villages.rows());
}

} // namespace

#define ROUNDS(name, rounds)                                                                                 \
  BENCHMARK_CAPTURE(register_on_layer, name, "desa_35_jawa_timur.fgb", rounds)                               \
      ->Unit(benchmark::kMillisecond)                                                                        \
      ->MeasureProcessCPUTime()                                                                              \
      ->UseRealTime()
ROUNDS(jawa_timur_one_round, 1);
ROUNDS(jawa_timur_four_rounds, 4);
