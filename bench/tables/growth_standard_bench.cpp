#include "core/random.hpp"
#include "tables/inputs/growth_standard.hpp"
#include <benchmark/benchmark.h>
#include <vector>

// Children a second on one core, all four indicators: ages over 0 to 60 months, z-scores from -4 to 2, in no
// order, so that the tables are read at random.
namespace lokus {
namespace {

std::vector<MeasuredChild> made_up(std::size_t count) {
  std::vector<MeasuredChild> children;
  for (std::size_t i = 0; i < count; ++i) {
    const auto at = [&](std::uint64_t step) { return uniform({7, Purpose::synth_children, i, 0}, step); };
    MeasuredChild child;
    child.sex = at(0) < 0.5 ? Sex::male : Sex::female;
    child.age_days = 1826 * at(1);
    child.height = height_at(child.sex, child.age_days, -4 + 6 * at(2));
    child.weight = weight_at(child.sex, child.age_days, -4 + 6 * at(3));
    child.position = at(4) < 0.5 ? Position::lying : Position::standing;
    children.push_back(child);
  }
  return children;
}

void ZScoresOfChildren(benchmark::State &state) {
  const std::vector<MeasuredChild> children = made_up(100'000);
  double total = 0;
  for (auto _ : state)
    for (const MeasuredChild &child : children) {
      const ZScores s = z_scores(child);
      for (double z : s.z)
        total += z;
    }
  benchmark::DoNotOptimize(total);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(children.size()));
}
BENCHMARK(ZScoresOfChildren)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace lokus
