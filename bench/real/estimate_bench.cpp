#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "estimate/estimate.hpp"
#include "layer.hpp"
#include "space/space.hpp"
#include <benchmark/benchmark.h>
#include <cmath>

// The whole estimate on the real layers, 500 draws, BYM2 and raking, with made-up registers and surveys;
// reading and neighbours are outside the clock.

namespace {

using namespace lokus;

// A register at 5 % that varies over the map and from village to village; every tenth village is missing.
Counts made_up_counts(const Villages &villages) {
  Counts counts = missing_counts(villages.rows());
  for (VillageId v : villages.code.all()) {
    const std::uint64_t code = code_key(villages.code[v]);
    const LonLat at = villages.centre[v];
    const double level = -2.9 + 0.5 * std::sin(9 * at.lon) * std::cos(9 * at.lat) +
                         0.4 * normal({1, Purpose::synth_shape, code, 0});
    const auto measured = static_cast<long long>(20 + 200 * uniform({1, Purpose::synth_counts, code, 0}));
    counts.registered[v] = People(static_cast<double>(measured));
    if (uniform({1, Purpose::synth_counts, code, 2}) < 0.1)
      continue;
    counts.measured[v] = counts.registered[v];
    counts.stunted[v] =
        People(static_cast<double>(binomial({1, Purpose::synth_counts, code, 1}, measured, expit(level))));
  }
  return counts;
}

Surveys made_up_surveys(const Districts &districts) {
  Surveys surveys;
  for (DistrictId district : districts.code.all()) {
    surveys.district.push_back(district);
    surveys.name.push_back("survei");
    surveys.prevalence.push_back(0.21);
    surveys.standard_error.push_back(0.02);
    surveys.error_assumed.push_back(0);
  }
  return surveys;
}

void bym2_on_layer(benchmark::State &state, const std::string &file) {
  const auto checked = shared_layer(state, file);
  if (!checked)
    return;
  use_threads(2);
  const Area &area = checked->inputs.area;
  const Neighbours neighbours = space::neighbours(area.villages, {});
  const Counts counts = made_up_counts(area.villages);
  const Surveys surveys = made_up_surveys(area.districts);
  EstimateSettings settings;
  settings.method = "bym2";
  settings.draws = 500;
  for (auto _ : state) {
    const Estimates e = estimate::prevalence({area, counts, surveys, neighbours}, settings, 1);
    benchmark::DoNotOptimize(e.mean.values().data());
  }
  state.counters["villages"] = static_cast<double>(area.villages.rows());
}

} // namespace

#define LAYER(name, file)                                                                                    \
  BENCHMARK_CAPTURE(bym2_on_layer, name, file)                                                               \
      ->Unit(benchmark::kMillisecond)                                                                        \
      ->MeasureProcessCPUTime()                                                                              \
      ->UseRealTime()
LAYER(kalimantan_selatan, "desa_63_kalimantan_selatan.fgb");
LAYER(jawa_timur, "desa_35_jawa_timur.fgb");
LAYER(indonesia, "desa_nasional.fgb.zip")->Iterations(1);
