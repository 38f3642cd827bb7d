#include "lokus/lokus.hpp"
#include "space/space.hpp"
#include <benchmark/benchmark.h>
#include <cstdlib>

// Travel time and working areas of Jawa Timur: 8,494 real villages, the puskesmas of the list of 2019.
// Children are not published by village, so every village has 320 (some 2.7 million in all); capacities are
// `room` percent of that, spread evenly. Reading and neighbours are outside the clock.

namespace lokus {
namespace {

struct JawaTimur {
  Area area;
  Neighbours neighbours;
  Facilities facilities;
  Estimates estimates;
};

std::optional<JawaTimur> jawa_timur() {
  const char *shared = std::getenv("LOKUS_SHARED");
  if (shared == nullptr || *shared == '\0')
    return std::nullopt;
  const std::string data = std::string(shared) + "/data/";
  const std::string layer = data + "boundaries/desa_35_jawa_timur.fgb",
                    list = data + "facilities/faskes_nasional_2019.csv";
  Scenario scenario;
  scenario.boundaries.path = {layer, layer};
  scenario.facilities.path = {list, list};
  Watch watch;
  Checked checked = inspect(scenario, watch);
  JawaTimur region{std::move(checked.inputs.area), {}, std::move(checked.facilities), {}};
  region.neighbours = space::neighbours(region.area.villages, {});
  region.estimates.children = Column<VillageId, People>(region.area.villages.rows(), People(320));
  return region;
}

void travel_time(benchmark::State &state) {
  const auto region = jawa_timur();
  if (!region)
    return state.SkipWithError("LOKUS_SHARED is not set");
  for (auto _ : state)
    benchmark::DoNotOptimize(
        space::travel_time(region->area, region->neighbours, region->facilities, {}, {}));
  state.counters["facilities"] = static_cast<double>(region->facilities.used());
}

void working_areas(benchmark::State &state) {
  auto region = jawa_timur();
  if (!region)
    return state.SkipWithError("LOKUS_SHARED is not set");
  const double each = 320.0 * static_cast<double>(region->area.villages.rows()) /
                      static_cast<double>(region->facilities.used()) * static_cast<double>(state.range(0)) /
                      100;
  region->facilities.capacity = Column<FacilityId, double>(region->facilities.rows(), each);
  const Access access = space::travel_time(region->area, region->neighbours, region->facilities, {}, {});
  for (auto _ : state) {
    Findings findings;
    benchmark::DoNotOptimize(
        space::with_work_areas(access, region->facilities, region->area, {}, region->estimates, findings));
    state.counters["over"] = static_cast<double>(findings.rows.size());
  }
  state.counters["out_of_reach"] = static_cast<double>(out_of_reach(access));
}

BENCHMARK(travel_time)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(working_areas)->Arg(200)->Arg(120)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace lokus
