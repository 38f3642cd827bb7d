#include "space/space.hpp"
#include "synth/synth.hpp"
#include <benchmark/benchmark.h>

// Made-up regions of about 45 points a village; making them is outside the clock.

namespace lokus {
namespace {

Area region(std::size_t villages) {
  synth::SynthSettings settings;
  settings.villages = villages;
  return synth::region(settings).area;
}

void count_villages(benchmark::State &state, const Area &area) {
  state.counters["villages"] = static_cast<double>(area.villages.rows());
  state.counters["points"] = static_cast<double>(area.villages.outline.points.total());
}

void neighbours(benchmark::State &state) {
  const Area area = region(static_cast<std::size_t>(state.range(0)));
  std::size_t pairs = 0;
  for (auto _ : state)
    pairs = space::neighbours(area.villages, {}).pairs();
  count_villages(state, area);
  state.counters["pairs"] = static_cast<double>(pairs);
}

void subdistrict_outlines(benchmark::State &state) {
  const Area area = region(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state)
    benchmark::DoNotOptimize(space::subdistrict_outlines(area, Metres(10)).points.total());
  count_villages(state, area);
}

BENCHMARK(neighbours)
    ->Arg(100)
    ->Arg(1000)
    ->Arg(10000)
    ->Arg(83000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(subdistrict_outlines)
    ->Arg(100)
    ->Arg(1000)
    ->Arg(10000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
} // namespace lokus
