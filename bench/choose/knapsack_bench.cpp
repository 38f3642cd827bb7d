#include "../../tests/choose/knapsack_generator.hpp"
#include <benchmark/benchmark.h>
#include <cmath>
#include <string>

namespace {

// The optimal plan for generated villages with 8 packages each. Counters: gain, bound, and the gap proved;
// the label is the gain in full, because tables print counters to six digits.
void solve(benchmark::State &state, std::size_t villages, std::uint64_t seed) {
  const auto knapsack = lokus::choose::generate_knapsack(villages, 8, seed).knapsack();
  lokus::choose::Answer answer;
  for (auto _ : state)
    benchmark::DoNotOptimize(answer = lokus::choose::solve(knapsack));
  state.SetLabel(std::to_string(std::llround(answer.gain)));
  state.counters["gain"] = answer.gain;
  state.counters["bound"] = answer.bound;
  state.counters["gap"] = answer.bound > 0 ? (answer.bound - answer.gain) / answer.bound : 0;
}

void knapsack(benchmark::State &state) {
  solve(state, static_cast<std::size_t>(state.range(0)), 1);
}
BENCHMARK(knapsack)->Arg(100)->Arg(1'000)->Arg(2'000)->Arg(8'500)->Arg(83'000)->Unit(benchmark::kMillisecond);

// To the proven integer optimum; the argument is the seed.
void knapsack_optimum(benchmark::State &state) {
  solve(state, 2'000, static_cast<std::uint64_t>(state.range(0)));
}
BENCHMARK(knapsack_optimum)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond);

} // namespace
