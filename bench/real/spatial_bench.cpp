#include "cluster/cluster.hpp"
#include "cluster/local_statistics.hpp"
#include "cluster/permutations.hpp"
#include "core/distributions.hpp"
#include "layer.hpp"
#include "space/regions.hpp"
#include "space/space.hpp"
#include <benchmark/benchmark.h>
#include <cmath>
#include <memory>

// Spatial statistics on the real layers: exact contiguity, nearest neighbours, permutations, hot spots with a
// made-up register, regions. Reading, and for the statistics the neighbours, are outside the clock.

namespace lokus {
namespace {

struct Layer {
  Area area;
  Neighbours queen;
  Counts counts; // 30 to 330 children a village, stunted 10 to 40 % in waves over the map
  std::vector<double> shares;
};

void make_register(Layer &layer) {
  const auto &villages = layer.area.villages;
  layer.counts = missing_counts(villages.rows());
  for (VillageId v : villages.code.all()) {
    const std::uint64_t code = code_key(villages.code[v]);
    const LonLat centre = villages.centre[v];
    const double share = 0.25 + 0.1 * std::sin(20 * centre.lon) * std::cos(20 * centre.lat) +
                         0.05 * uniform({1, Purpose::synth_shape, code, 0});
    const auto measured = static_cast<long long>(30 + 300 * uniform({2, Purpose::synth_shape, code, 0}));
    layer.counts.measured[v] = People(static_cast<double>(measured));
    layer.counts.stunted[v] =
        People(static_cast<double>(binomial({1, Purpose::synth_counts, code, 0}, measured, share)));
    layer.shares.push_back(layer.counts.stunted[v].value / layer.counts.measured[v].value);
  }
}

std::unique_ptr<Layer> read_layer(benchmark::State &state, const std::string &file) {
  auto checked = shared_layer(state, file);
  if (!checked)
    return nullptr;
  auto layer = std::make_unique<Layer>();
  layer->area = std::move(checked->inputs.area);
  layer->queen = space::contiguity(layer->area.villages.outline, space::Contiguity::queen);
  make_register(*layer);
  state.counters["villages"] = static_cast<double>(layer->area.villages.rows());
  state.counters["pairs"] = static_cast<double>(layer->queen.pairs());
  return layer;
}

void contiguity(benchmark::State &state, const std::string &file, space::Contiguity kind) {
  const auto layer = read_layer(state, file);
  if (!layer)
    return;
  std::size_t pairs = 0;
  for (auto _ : state)
    pairs = space::contiguity(layer->area.villages.outline, kind).pairs();
  state.counters["pairs"] = static_cast<double>(pairs);
  state.counters["points"] = static_cast<double>(layer->area.villages.outline.points.total());
}

void knn8(benchmark::State &state, const std::string &file) {
  const auto layer = read_layer(state, file);
  if (!layer)
    return;
  for (auto _ : state)
    benchmark::DoNotOptimize(space::nearest_neighbours(layer->area.villages.centre.values(), 8).of.total());
}

// Statistic, permutations and pseudo-p of every village.
void local_moran(benchmark::State &state, const std::string &file, std::size_t permutations) {
  const auto layer = read_layer(state, file);
  if (!layer)
    return;
  for (auto _ : state) {
    const cluster::LocalMoran m = cluster::local_moran(layer->queen.of, layer->shares);
    benchmark::DoNotOptimize(cluster::folded_p(
        cluster::staged_tails(layer->queen.of, m.z.values(), {permutations, permutations, 0}, 1)));
  }
}

void register_clusters(benchmark::State &state, const std::string &file) {
  const auto layer = read_layer(state, file);
  if (!layer)
    return;
  RegisterClusters spots;
  for (auto _ : state)
    spots = cluster::register_clusters(layer->area, layer->counts, layer->queen, {}, 1);
  double named = 0;
  for (RegisterCluster kind : spots.kind)
    named += kind != RegisterCluster::none && kind != RegisterCluster::unknown;
  state.counters["named"] = named;
  state.counters["permutations"] = static_cast<double>(spots.permutations);
}

// 50 regions of at least 20,000 children.
void skater_50(benchmark::State &state, const std::string &file) {
  const auto layer = read_layer(state, file);
  if (!layer)
    return;
  Grid<VillageId, space::VariableId, double> values(layer->shares.size(), 1);
  Column<VillageId, double> children(layer->shares.size());
  for (VillageId v : children.all()) {
    values(v, space::VariableId{0}) = layer->shares[v.row()];
    children[v] = layer->counts.measured[v].value;
  }
  std::size_t regions = 0;
  for (auto _ : state)
    regions = space::regions(layer->queen, values, children, {50, 20'000}).rows();
  state.counters["regions"] = static_cast<double>(regions);
}

const char *const jawa_timur = "desa_35_jawa_timur.fgb";
const char *const indonesia = "desa_nasional.fgb.zip";

[[maybe_unused]] const bool registered = [] {
  for (const auto &layer : {std::pair{"jawa_timur", jawa_timur}, std::pair{"indonesia", indonesia}}) {
    const auto add = [place = std::string(layer.first),
                      path = std::string(layer.second)](const char *what, auto run, auto... settings) {
      benchmark::RegisterBenchmark((what + ("/" + place)).c_str(),
                                   [=](benchmark::State &state) { run(state, path, settings...); })
          ->Unit(benchmark::kMillisecond)
          ->UseRealTime();
    };
    add("queen", contiguity, space::Contiguity::queen);
    add("rook", contiguity, space::Contiguity::rook);
    add("knn8", knn8);
    add("local_moran_999", local_moran, std::size_t{999});
    add("local_moran_99999", local_moran, std::size_t{99'999});
    add("register_clusters", register_clusters);
    add("skater_50", skater_50);
  }
  return true;
}();

} // namespace
} // namespace lokus
