#include "layer.hpp"
#include "space/space.hpp"
#include <benchmark/benchmark.h>

// Neighbour search on the real layers; reading is outside the clock. Counter `pairs` is the result.

namespace {

void neighbours_of_layer(benchmark::State &state, const std::string &file) {
  const auto checked = lokus::shared_layer(state, file);
  if (!checked)
    return;
  std::size_t pairs = 0;
  for (auto _ : state)
    pairs = lokus::space::neighbours(checked->inputs.area.villages, {}).pairs();
  state.counters["villages"] = static_cast<double>(checked->inputs.area.villages.rows());
  state.counters["pairs"] = static_cast<double>(pairs);
}

} // namespace

#define LAYER(name, file)                                                                                    \
  BENCHMARK_CAPTURE(neighbours_of_layer, name, file)->Unit(benchmark::kMillisecond)->UseRealTime()
LAYER(hulu_sungai_selatan, "desa_6306_hulu_sungai_selatan.gpkg");
LAYER(tapin, "desa_6305_tapin.gpkg");
LAYER(kutai_kartanegara, "desa_6402_kutai_kartanegara.gpkg");
LAYER(konawe_selatan, "desa_7405_konawe_selatan.gpkg");
LAYER(palopo, "desa_7373_palopo.gpkg");
LAYER(kalimantan_selatan, "desa_63_kalimantan_selatan.fgb");
LAYER(jawa_timur, "desa_35_jawa_timur.fgb");
LAYER(indonesia, "desa_nasional.fgb.zip");
