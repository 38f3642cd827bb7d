#include "draw/draw.hpp"
#include "synth/synth.hpp"
#include <benchmark/benchmark.h>

namespace lokus {
namespace {

// Both sheets in all formats of a made-up region, without kecamatan and kabupaten lines:
// dissolving them is the work of another folder.
void map_sheets(benchmark::State &state) {
  const auto villages = static_cast<std::size_t>(state.range(0));
  synth::SynthSettings settings;
  settings.villages = villages;
  settings.districts = villages > 1000 ? villages / 250 : 1;
  const SyntheticRegion region = synth::region(settings);
  Prepared prepared;
  prepared.inputs.area = region.area;
  prepared.inputs.counts = region.counts;
  for (std::size_t s = 0; s < region.area.subdistricts.rows(); ++s)
    prepared.subdistrict_outlines.end_shape();
  for (std::size_t d = 0; d < region.area.districts.rows(); ++d)
    prepared.district_outlines.end_shape();
  prepared.estimates.mean = region.truth;
  Decision decision;
  decision.plan.chosen = Column<VillageId, std::optional<OptionId>>(villages);
  for (std::size_t v = 0; v < villages; v += villages / 20)
    decision.plan.chosen[VillageId{v}] = OptionId{0};
  decision.planned.horizons = {24};
  decision.planned.prevalence = Grid<VillageId, HorizonId, double>(villages, 1, 0.2);
  RunRecord record;
  record.version = LOKUS_VERSION;
  record.scenario.year = 2027;
  std::size_t bytes = 0;
  for (auto _ : state)
    for (const Picture &picture : draw::sheets(prepared, decision, record))
      bytes += picture.bytes.size();
  benchmark::DoNotOptimize(bytes);
  state.counters["points"] = static_cast<double>(region.area.villages.outline.points.total());
}
BENCHMARK(map_sheets)->Arg(100)->Arg(1000)->Arg(8500)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

} // namespace
} // namespace lokus
