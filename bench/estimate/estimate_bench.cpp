#include "core/distributions.hpp"
#include "core/parallel.hpp"
#include "estimate/estimate.hpp"
#include <benchmark/benchmark.h>
#include <cmath>
#include <fmt/format.h>

// The whole estimate, 200 draws, every district raked to a survey; districts of 220 villages, outlines
// left out. 8,494 is Jawa Timur, 83,402 the country.
namespace lokus {
namespace {

struct Region {
  Area area;
  Counts counts;
  Surveys surveys;
};

void add_village(Region &region, std::size_t number) {
  Villages &villages = region.area.villages;
  const DistrictId district{region.area.districts.rows() - 1};
  villages.code.push_back(fmt::format("{}.01.{}", region.area.districts.code[district], 2001 + number));
  villages.district.push_back(district);
}

void add_district(Region &region) {
  const std::size_t number = region.area.districts.rows();
  const DistrictId district = region.area.districts.code.push_back(fmt::format("99.{:03}", number));
  region.surveys.district.push_back(district);
  region.surveys.prevalence.push_back(0.21);
  region.surveys.standard_error.push_back(0.02);
  region.surveys.error_assumed.push_back(0);
}

Region make(std::size_t villages) {
  Region region;
  for (std::size_t i = 0; i < villages; ++i) {
    if (i % 220 == 0)
      add_district(region);
    add_village(region, i);
  }
  region.counts = missing_counts(villages);
  for (VillageId v : region.area.villages.code.all()) {
    const std::uint64_t code = code_key(region.area.villages.code[v]);
    const auto measured = static_cast<long long>(30 + 300 * uniform({1, Purpose::synth_counts, code, 0}));
    const double prevalence = beta({1, Purpose::synth_shape, code, 0}, 4, 36);
    region.counts.measured[v] = region.counts.registered[v] = People(static_cast<double>(measured));
    region.counts.stunted[v] =
        People(static_cast<double>(binomial({1, Purpose::synth_counts, code, 1}, measured, prevalence)));
  }
  return region;
}

void EmpiricalBayes(benchmark::State &state) {
  use_threads(static_cast<int>(state.range(1)));
  const Region region = make(static_cast<std::size_t>(state.range(0)));
  EstimateSettings settings;
  settings.method = "empirical_bayes";
  for (auto _ : state) {
    const Estimates e = estimate::prevalence({region.area, region.counts, region.surveys, {}}, settings, 1);
    benchmark::DoNotOptimize(e.mean.values().data());
  }
  state.counters["village_draws_per_s"] = benchmark::Counter(static_cast<double>(state.range(0)) * 200,
                                                             benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(EmpiricalBayes)
    ->ArgNames({"villages", "threads"})
    ->ArgsProduct({{100, 1000, 8494, 10000, 83402}, {1, 2}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
} // namespace lokus
