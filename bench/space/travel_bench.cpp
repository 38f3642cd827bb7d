#include "core/random.hpp"
#include "space/assignment.hpp"
#include "space/space.hpp"
#include "synth/synth.hpp"
#include <benchmark/benchmark.h>
#include <cmath>

// Jawa Timur has 8,494 villages and some 960 puskesmas. A made-up region of that size, with a puskesmas in
// every ninth village; roads are lines between the centres of neighbours with a vertex every 50 metres or so.

namespace lokus {
namespace {

struct Region {
  Area area;
  Neighbours neighbours;
  Facilities facilities;
  Estimates estimates;
  Roads roads;

  explicit Region(std::size_t villages) {
    synth::SynthSettings settings;
    settings.villages = villages;
    const SyntheticRegion made = synth::region(settings);
    area = made.area;
    neighbours = space::neighbours(area.villages, {});
    facilities.file = "made up";
    for (const VillageId v : area.villages.code.all()) {
      const double children = made.counts.registered[v].value;
      estimates.children.push_back(People(is_missing(children) ? 180 : children));
      if (v.row() % 9 == 4)
        add_facility(v);
    }
  }
  void add_facility(VillageId v) {
    facilities.line.push_back(facilities.rows() + 2);
    facilities.name.push_back(area.villages.name[v]);
    facilities.position.push_back(area.villages.centre[v]);
    facilities.village.push_back(v);
    facilities.capacity.push_back(nan());
    facilities.capacity_assumed.push_back(0);
    facilities.placement.push_back(Placement::fits);
  }
  // Together `room` times the children, spread unevenly by a factor of up to 2.
  void set_capacities(double room) {
    double children = 0;
    for (const People p : estimates.children)
      children += p.value;
    const double mean = room * children / static_cast<double>(facilities.rows());
    for (const FacilityId f : facilities.name.all())
      facilities.capacity[f] = std::floor(mean * (0.5 + uniform({1, Purpose::synth_shape, f.row(), 0})));
  }
  void draw_roads() {
    roads.given = true;
    for (const VillageId v : neighbours.of.all())
      for (const VillageId other : neighbours.of[v])
        if (v < other) {
          const LonLat a = area.villages.centre[v], b = area.villages.centre[other];
          const double pieces = std::ceil(distance_metres(a, b) / 50);
          std::vector<LonLat> line;
          for (double i = 0; i <= pieces; ++i)
            line.push_back({a.lon + (b.lon - a.lon) * i / pieces, a.lat + (b.lat - a.lat) * i / pieces});
          roads.line.push_back(std::span<const LonLat>(line));
          roads.kmh.push_back(nan());
          roads.foot.push_back(0);
        }
  }
};

void over_neighbours(benchmark::State &state) {
  const Region r(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state)
    benchmark::DoNotOptimize(space::travel_time(r.area, r.neighbours, r.facilities, r.roads, {}));
}

void over_roads(benchmark::State &state) {
  Region r(static_cast<std::size_t>(state.range(0)));
  r.draw_roads();
  for (auto _ : state)
    benchmark::DoNotOptimize(space::travel_time(r.area, r.neighbours, r.facilities, r.roads, {}));
  state.counters["vertices"] = static_cast<double>(r.roads.line.total());
}

void work_areas(benchmark::State &state) {
  Region r(static_cast<std::size_t>(state.range(0)));
  r.set_capacities(static_cast<double>(state.range(1)) / 100);
  const Access access = space::travel_time(r.area, r.neighbours, r.facilities, r.roads, {});
  std::size_t over = 0;
  for (auto _ : state) {
    Findings findings;
    benchmark::DoNotOptimize(space::with_work_areas(access, r.facilities, r.area, {}, r.estimates, findings));
    over = findings.rows.size();
  }
  state.counters["facilities"] = static_cast<double>(r.facilities.rows());
  state.counters["over"] = static_cast<double>(over);
}

BENCHMARK(over_neighbours)->Arg(8494)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(over_roads)->Arg(8494)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(work_areas)
    ->Args({8494, 200})
    ->Args({8494, 110})
    ->Args({8494, 90})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
} // namespace lokus
