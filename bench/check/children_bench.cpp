#include "check/anthropometry.hpp"
#include "check/quality.hpp"
#include "core/parallel.hpp"
#include "core/random.hpp"
#include "tables/inputs/growth_standard.hpp"
#include <benchmark/benchmark.h>
#include <string>

// What check does with a register's export: 250,000 children of 1,000 villages and 40 puskesmas, each
// measured four times. Arguments: threads.
namespace lokus {
namespace {

constexpr std::size_t villages = 1000, puskesmas = 40, children = 250'000;

Area made_area() {
  Area area;
  area.districts.code.push_back("99.01");
  area.districts.name.push_back("Contoh");
  for (std::size_t v = 0; v < villages; ++v) {
    if (v % 25 == 0) {
      area.subdistricts.code.push_back("99.01." + std::to_string(10 + v / 25));
      area.subdistricts.name.push_back("Kecamatan");
      area.subdistricts.district.push_back(DistrictId{0});
    }
    area.villages.code.push_back("99.01." + std::to_string(10 + v / 25) + "." +
                                 std::to_string(2001 + v % 25));
    area.villages.name.push_back("Desa");
    area.villages.subdistrict.push_back(SubdistrictId{v / 25});
    area.villages.district.push_back(DistrictId{0});
  }
  return area;
}

Measurements made_measurements() {
  Measurements m;
  for (std::size_t p = 0; p < puskesmas; ++p)
    m.puskesmas_name.push_back("Puskesmas " + std::to_string(p));
  for (int visit = 0; visit < 4; ++visit)
    for (std::size_t c = 0; c < children; ++c) {
      const auto at = [&](std::uint64_t step) { return uniform({7, Purpose::synth_children, c, 0}, step); };
      const auto village = static_cast<std::size_t>(at(0) * villages);
      const Sex sex = at(1) < 0.5 ? Sex::male : Sex::female;
      const double age = 30 + 1600 * at(2) + 30 * visit;
      m.village.push_back(VillageId{village});
      m.puskesmas.push_back(PuskesmasId{village / 25});
      m.sex.push_back(sex);
      m.age_days.push_back(age);
      m.measured.push_back({2026, 5 + visit, 1 + static_cast<int>(28 * at(3))});
      m.height.push_back(height_at(sex, age, -3 + 4 * at(4)));
      m.weight.push_back(weight_at(sex, age, -3 + 4 * at(5)));
      m.position.push_back(age < 731 ? Position::lying : Position::standing);
      m.oedema.push_back(0);
      m.child.push_back(random_bits({7, Purpose::synth_children, c, 1}, 0)[0]);
      m.line.push_back(m.village.rows() + 1);
    }
  return m;
}

void ZScores(benchmark::State &state) {
  use_threads(static_cast<int>(state.range(0)));
  const Measurements m = made_measurements();
  for (auto _ : state) {
    const Anthropometry a = check::anthropometry(m);
    benchmark::DoNotOptimize(a.rows());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(m.rows()));
}
BENCHMARK(ZScores)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

void VillageCounts(benchmark::State &state) {
  use_threads(static_cast<int>(state.range(0)));
  const Measurements m = made_measurements();
  const Anthropometry a = check::anthropometry(m);
  for (auto _ : state) {
    const Counts counts = check::counts_of(m, a, {}, "", villages);
    benchmark::DoNotOptimize(counts.rows());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(m.rows()));
}
BENCHMARK(VillageCounts)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

void QualitySheet(benchmark::State &state) {
  use_threads(static_cast<int>(state.range(0)));
  const Area area = made_area();
  const Measurements m = made_measurements();
  const Anthropometry a = check::anthropometry(m);
  for (auto _ : state) {
    const check::Units units = check::units_of(area, m);
    const check::Visits visits = check::visits_of(m, {}, area.villages.rows());
    const Quality quality = check::quality({area, m, a, units, visits}, {}, {});
    benchmark::DoNotOptimize(quality.rows());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(m.rows()));
}
BENCHMARK(QualitySheet)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace lokus
