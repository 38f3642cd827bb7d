#include "../../tests/plan/knapsack_generator.hpp"
#include <benchmark/benchmark.h>

namespace {

// The optimal plan for generated villages with 8 packages each, seed 1; counters: the bound, and the gap
// proved.
void OptimalPlan(benchmark::State &state) {
  const auto knapsack = lokus::plan::generate_knapsack(static_cast<std::size_t>(state.range(0)), 8,
                                                       static_cast<std::uint64_t>(state.range(1)));
  lokus::plan::KnapsackAnswer answer;
  for (auto _ : state)
    benchmark::DoNotOptimize(answer = lokus::plan::solve(knapsack.view()));
  state.counters["gain"] = answer.gain;
  state.counters["bound"] = answer.bound;
  state.counters["gap"] = answer.bound > 0 ? (answer.bound - answer.gain) / answer.bound : 0;
}
BENCHMARK(OptimalPlan)
    ->ArgNames({"villages", "seed"})
    ->Args({100, 1})
    ->Args({1000, 1})
    ->Args({2000, 1})
    ->Args({2000, 2})
    ->Args({8500, 1})
    ->Args({83000, 1})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
