#include "core/distributions.hpp"
#include "core/parallel.hpp"
#include "rank/measure_first/measure_first.hpp"
#include <algorithm>
#include <benchmark/benchmark.h>
#include <fmt/format.h>

// Worth of measuring each of 8,494 villages (Jawa Timur: 38 regencies, 13 villages a kecamatan) with 500
// draws, for one list of so many.
namespace lokus {
namespace {

constexpr std::size_t jawa_timur = 8494, regencies = 38, a_kecamatan = 13, draws = 500;

struct Province {
  Area area;
  Estimates estimates;
  Neighbours neighbours;
  ReportingUnits units;
  Ranking ranking;
  LokusList list;
};

void draw_village(Province &p, VillageId v) {
  const std::uint64_t code = code_key(p.area.villages.code[v]);
  const double centre = 0.12 + 0.3 * uniform({1, Purpose::synth_shape, code, 0});
  double total = 0;
  for (const DrawId d : ids<DrawId>(draws)) {
    const double unit = normal({1, Purpose::synth_counts, p.area.villages.subdistrict[v].row(), d.row()});
    const double own = normal({1, Purpose::estimate_prevalence, code, d.row()});
    p.estimates.draws(v, d) = std::clamp(centre + 0.02 * unit + 0.03 * own, 0.01, 0.9);
    total += p.estimates.draws(v, d);
  }
  p.estimates.mean[v] = total / static_cast<double>(draws);
}

Province make_province(std::size_t listed) {
  Province p;
  p.estimates.mean = Column<VillageId, double>(jawa_timur);
  p.estimates.draws = Grid<VillageId, DrawId, double>(jawa_timur, draws);
  for (std::size_t d = 0; d < regencies; ++d)
    p.area.districts.code.push_back(fmt::format("35.{:02}", d + 1));
  for (std::size_t row = 0; row < jawa_timur; ++row) {
    const std::size_t kecamatan = row / a_kecamatan;
    if (row % a_kecamatan == 0)
      p.area.subdistricts.code.push_back(fmt::format("35.{}", kecamatan));
    p.area.villages.code.push_back(fmt::format("35.01.01.{}", 200000 + row));
    p.area.villages.subdistrict.push_back(SubdistrictId{kecamatan});
    p.area.villages.district.push_back(
        DistrictId{std::min(regencies - 1, kecamatan * a_kecamatan * regencies / jawa_timur)});
    p.neighbours.of.push_back(std::span<const VillageId>());
    p.estimates.children.push_back(People(50 + 500 * uniform({1, Purpose::synth_coverage, row, 0})));
    draw_village(p, VillageId{row});
    p.ranking.order.emplace_back(row);
  }
  p.ranking.rank = Column<VillageId, std::uint32_t>(jawa_timur, 1);
  p.list.method = "expected_cases";
  std::ranges::stable_sort(p.ranking.order, std::greater<>(),
                           [&](VillageId v) { return p.estimates.children[v].value * p.estimates.mean[v]; });
  for (std::size_t i = 0; i < listed; ++i)
    p.list.places.push_back({p.ranking.order[i], Listed::by_rank, "", 1, {}});
  return p;
}

void WorthOfMeasuring(benchmark::State &state) {
  use_threads(2);
  const Province p = make_province(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state)
    benchmark::DoNotOptimize(rank::measure_first(
        {p.area, p.estimates, p.neighbours, p.units, p.ranking, p.list}, MeasureFirstSettings()));
}
BENCHMARK(WorthOfMeasuring)
    ->ArgName("list")
    ->Arg(20)
    ->Arg(100)
    ->Arg(1000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
} // namespace lokus
