#include "../../tests/plan/coupled_generator.hpp"
#include <benchmark/benchmark.h>
#include <cmath>
#include <string>

namespace {

// Generated villages with 8 packages, five OPD budgets and a floor per kecamatan. Counters: gain, bound, and
// the gap proved.
void coupled(benchmark::State &state) {
  const auto problem = lokus::plan::generate_coupled(static_cast<std::size_t>(state.range(0)), 8, 5, 1);
  lokus::plan::CoupledAnswer answer;
  for (auto _ : state)
    benchmark::DoNotOptimize(answer = lokus::plan::solve(problem));
  state.SetLabel(std::to_string(std::llround(answer.gain)));
  state.counters["gain"] = answer.gain;
  state.counters["bound"] = answer.bound;
  state.counters["gap"] = answer.bound > 0 ? (answer.bound - answer.gain) / answer.bound : 0;
}
BENCHMARK(coupled)->Arg(300)->Arg(2'000)->Arg(8'500)->Unit(benchmark::kMillisecond);

} // namespace
