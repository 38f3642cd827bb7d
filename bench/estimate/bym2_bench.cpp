#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "estimate/bym2/bym2.hpp"
#include "estimate/estimate.hpp"
#include <benchmark/benchmark.h>
#include <cmath>
#include <fmt/format.h>

// BYM2 and the whole estimate with it, raked, on made-up provinces: villages on a triangular lattice (degree
// 6, the real layers have 5.7), 220 to a district, register at 5 % with waves and noise. 8,494 villages is
// Jawa Timur; the country is its 38 provinces with their numbers of villages, 83,402 in all.
namespace lokus {
namespace {

struct Region {
  Area area;
  Counts counts;
  Surveys surveys;
  Neighbours neighbours;
};

void add_district(Region &region, std::size_t province, std::size_t number) {
  const DistrictId district =
      region.area.districts.code.push_back(fmt::format("{}.{:02}", 11 + province, number));
  region.surveys.district.push_back(district);
  region.surveys.name.push_back("survei");
  region.surveys.prevalence.push_back(0.21);
  region.surveys.standard_error.push_back(0.02);
  region.surveys.error_assumed.push_back(0);
}

void add_province(Region &region, std::size_t province, std::size_t villages) {
  const std::size_t width = static_cast<std::size_t>(std::sqrt(static_cast<double>(villages)));
  const std::size_t first = region.area.villages.code.rows();
  for (std::size_t i = 0; i < villages; ++i) {
    if (i % 220 == 0)
      add_district(region, province, i / 220);
    const DistrictId district{region.area.districts.code.rows() - 1};
    region.area.villages.code.push_back(
        fmt::format("{}.01.{}", region.area.districts.code[district], 2001 + i % 220));
    region.area.villages.district.push_back(district);
    const std::size_t x = i % width;
    std::vector<VillageId> near;
    const auto add = [&](bool there, std::size_t other) {
      if (there && other < villages)
        near.push_back(VillageId{first + other});
    };
    add(x > 0 && i > width, i - width - 1);
    add(i >= width, i - width);
    add(x > 0, i - 1);
    add(x + 1 < width, i + 1);
    add(true, i + width);
    add(x + 1 < width, i + width + 1);
    region.neighbours.of.push_back(near);
  }
}

void add_counts(Region &region) {
  region.counts = missing_counts(region.area.villages.rows());
  for (VillageId v : region.area.villages.code.all()) {
    const std::uint64_t code = code_key(region.area.villages.code[v]);
    const auto measured = static_cast<long long>(20 + 200 * uniform({1, Purpose::synth_counts, code, 0}));
    const double row = static_cast<double>(v.row());
    const double level = -2.9 + 0.4 * std::sin(row / 700) + 0.5 * std::sin(row / 7.3) +
                         0.4 * normal({1, Purpose::synth_shape, code, 0});
    region.counts.measured[v] = region.counts.registered[v] = People(static_cast<double>(measured));
    region.counts.stunted[v] =
        People(static_cast<double>(binomial({1, Purpose::synth_counts, code, 1}, measured, expit(level))));
    if (v.row() % 10 == 0)
      region.counts.measured[v] = region.counts.stunted[v] = missing_people();
  }
}

Region province(std::size_t villages) {
  Region region;
  add_province(region, 0, villages);
  add_counts(region);
  return region;
}

Region country() {
  constexpr std::size_t sizes[] = {6497, 6110, 1159, 1859, 3258, 1514, 1585, 2651, 390,  1562,
                                   267,  417,  5957, 8563, 8494, 438,  1551, 716,  1145, 3442,
                                   2031, 2130, 1571, 2013, 1010, 482,  1838, 2017, 3055, 2285,
                                   729,  642,  1240, 1199, 824,  2627, 1343, 2791};
  Region region;
  for (std::size_t p = 0; p < std::size(sizes); ++p)
    add_province(region, p, sizes[p]);
  add_counts(region);
  return region;
}

void estimate_all(benchmark::State &state, const Region &region) {
  use_threads(static_cast<int>(state.range(1)));
  EstimateSettings settings;
  settings.method = "bym2";
  settings.draws = 500;
  for (auto _ : state) {
    const Estimates e =
        estimate::prevalence({region.area, region.counts, region.surveys, region.neighbours}, settings, 1);
    benchmark::DoNotOptimize(e.mean.values().data());
  }
}

void Bym2Province(benchmark::State &state) {
  estimate_all(state, province(static_cast<std::size_t>(state.range(0))));
}
BENCHMARK(Bym2Province)
    ->ArgNames({"villages", "threads"})
    ->ArgsProduct({{200, 2000, 8494}, {1, 2}})
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

void Bym2Country(benchmark::State &state) {
  estimate_all(state, country());
}
BENCHMARK(Bym2Country)
    ->ArgNames({"villages", "threads"})
    ->Args({83402, 2})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

// The parts, on one thread: what one factor, one selected inverse and one conditional fit cost.
struct Parts {
  estimate::Bym2Model model;
  explicit Parts(std::size_t villages) : model(map(villages), data(villages)) {}
  static estimate::SmoothingMap map(std::size_t villages) {
    const Region region = province(villages);
    std::vector<estimate::UnitPair> pairs;
    for (VillageId v : region.neighbours.of.all())
      for (VillageId w : region.neighbours.of[v])
        if (v < w)
          pairs.push_back({v.value, w.value});
    return estimate::scaled_map(villages, pairs);
  }
  static estimate::Bym2Data data(std::size_t villages) {
    const Region region = province(villages);
    estimate::Bym2Data made;
    made.groups = region.area.districts.code.rows();
    for (VillageId v : region.area.villages.code.all()) {
      const bool known = was_measured(region.counts, v);
      made.y.push_back(known ? region.counts.stunted[v].value : 0);
      made.size.push_back(known ? region.counts.measured[v].value : 0);
      made.group.push_back(region.area.villages.district[v].value);
    }
    return made;
  }
};

void Factor(benchmark::State &state) {
  const Parts parts(static_cast<std::size_t>(state.range(0)));
  const std::vector<double> w(parts.model.units(), 3.0);
  const std::vector<double> values = parts.model.precision(w, 0.4, {}, 0);
  estimate::SparseFactor factor(parts.model.pattern());
  for (auto _ : state)
    benchmark::DoNotOptimize(factor.factor(values));
  state.counters["factor_entries"] = static_cast<double>(parts.model.pattern().factor_entries());
}
BENCHMARK(Factor)->Arg(8494)->Unit(benchmark::kMillisecond);

void SelectedInverse(benchmark::State &state) {
  const Parts parts(static_cast<std::size_t>(state.range(0)));
  const std::vector<double> w(parts.model.units(), 3.0);
  estimate::SparseFactor factor(parts.model.pattern());
  factor.factor(parts.model.precision(w, 0.4, {}, 0));
  for (auto _ : state)
    benchmark::DoNotOptimize(factor.selected_inverse().data());
}
BENCHMARK(SelectedInverse)->Arg(8494)->Unit(benchmark::kMillisecond);

void ConditionalFit(benchmark::State &state) {
  const Parts parts(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state)
    benchmark::DoNotOptimize(estimate::conditional_fit(parts.model, {0.5, 0.6}));
}
BENCHMARK(ConditionalFit)->Arg(8494)->Unit(benchmark::kMillisecond);

void Analyse(benchmark::State &state) {
  for (auto _ : state) {
    const Parts parts(static_cast<std::size_t>(state.range(0)));
    benchmark::DoNotOptimize(parts.model.units());
  }
}
BENCHMARK(Analyse)->Arg(8494)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace lokus
