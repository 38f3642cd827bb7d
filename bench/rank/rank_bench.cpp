#include "core/distributions.hpp"
#include "core/parallel.hpp"
#include "rank/rank.hpp"
#include <benchmark/benchmark.h>
#include <fmt/format.h>

// One method's list with rank interval and top-N probability over 200 draws, four criteria. 8,494 is Jawa
// Timur, 83,402 the country.
namespace lokus {
namespace {

struct Region {
  Area area;
  Counts counts;
  Estimates estimates;
  Interventions interventions;
  Coverage coverage;
};

void fill_village(Region &region, VillageId v, std::size_t draws) {
  const std::uint64_t code = code_key(region.area.villages.code[v]);
  const double mean = 0.05 + 0.4 * uniform({1, Purpose::synth_shape, code, 0});
  region.counts.measured[v] = region.counts.registered[v] = People(100);
  region.counts.stunted[v] = People(100 * mean);
  region.counts.families_at_risk[v] = People(500 * uniform({1, Purpose::synth_counts, code, 0}));
  region.coverage.baseline(v, InterventionId{0}) = uniform({1, Purpose::synth_coverage, code, 0});
  region.estimates.mean[v] = mean;
  for (DrawId draw : ids<DrawId>(draws))
    region.estimates.draws(v, draw) =
        mean + 0.03 * normal({1, Purpose::estimate_prevalence, code, draw.row()});
}

Region make(std::size_t villages, std::size_t draws) {
  Region region;
  region.counts = missing_counts(villages);
  region.estimates.mean = Column<VillageId, double>(villages);
  region.estimates.children = Column<VillageId, People>(villages, People(100));
  region.estimates.draws = Grid<VillageId, DrawId, double>(villages, draws);
  region.interventions.code.push_back("one");
  region.coverage.baseline = Grid<VillageId, InterventionId, double>(villages, 1);
  region.area.districts.code.push_back("99.01");
  for (std::size_t i = 0; i < villages; ++i) {
    region.area.villages.code.push_back(fmt::format("99.01.01.{}", 200000 + i));
    region.area.villages.district.push_back(DistrictId{0});
    fill_village(region, VillageId{i}, draws);
  }
  return region;
}

void Rank(benchmark::State &state, const char *method) {
  use_threads(2);
  const Region region = make(static_cast<std::size_t>(state.range(0)), 200);
  RankSettings settings;
  settings.methods = {method};
  for (auto _ : state)
    benchmark::DoNotOptimize(rank::villages(
        {region.area, region.counts, region.estimates, region.interventions, region.coverage, {}, {}, {}},
        settings, 10));
}

void sizes(benchmark::internal::Benchmark *each) {
  each->ArgName("villages")->Arg(100)->Arg(1000)->Arg(8494)->Arg(10000)->Arg(83402);
  each->Unit(benchmark::kMillisecond)->UseRealTime();
}
BENCHMARK_CAPTURE(Rank, traffic_light, "traffic_light")->Apply(sizes);
BENCHMARK_CAPTURE(Rank, saw, "saw")->Apply(sizes);
BENCHMARK_CAPTURE(Rank, topsis, "topsis")->Apply(sizes);
BENCHMARK_CAPTURE(Rank, min_max, "min_max")->Apply(sizes);
BENCHMARK_CAPTURE(Rank, rank_sum, "rank_sum")->Apply(sizes);
BENCHMARK_CAPTURE(Rank, prevalence, "prevalence")->Apply(sizes);

} // namespace
} // namespace lokus
