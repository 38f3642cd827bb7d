#include "core/parallel.hpp"
#include "space/joining.hpp"
#include "space/space.hpp"
#include "space/travel_graph.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::space {
namespace {

constexpr std::size_t few = 8; // facilities that a village may be assigned to

double minutes_for(double metres, double kmh) {
  return metres / 1000 / kmh * 60;
}

using Reaches = std::vector<std::vector<Reach>>;

// The shortest way to each facility once, nearest first.
void keep_nearest(std::vector<Reach> &reaches, double farthest) {
  const auto by_minutes = [](const Reach &a, const Reach &b) {
    return std::pair(a.minutes, a.facility) < std::pair(b.minutes, b.facility);
  };
  std::sort(reaches.begin(), reaches.end(), by_minutes);
  std::vector<Reach> kept;
  for (const Reach &reach : reaches)
    if (kept.size() < few && reach.minutes <= farthest &&
        std::none_of(kept.begin(), kept.end(), [&](const Reach &r) { return r.facility == reach.facility; }))
      kept.push_back(reach);
  reaches = std::move(kept);
}

// Between the centres of neighbouring villages. A facility is joined to the centre of the village it lies in
// and to those of the villages that border it.
Reaches over_neighbours(const Area &area, const Neighbours &neighbours, const Facilities &facilities,
                        const FacilitiesSettings &settings) {
  const auto &centre = area.villages.centre;
  const auto minutes = [&](LonLat a, LonLat b) {
    return minutes_for(distance_metres(a, b), settings.neighbour_kmh);
  };
  std::vector<TravelArc> arcs;
  for (const VillageId v : neighbours.of.all())
    for (const VillageId other : neighbours.of[v])
      if (v < other)
        arcs.push_back({v.value, other.value, minutes(centre[v], centre[other])});
  std::vector<Entry> entries;
  for (const FacilityId f : facilities.name.all()) {
    if (!facilities.village[f])
      continue;
    const VillageId home = *facilities.village[f];
    entries.push_back({f, home.value, minutes(centre[home], facilities.position[f])});
    for (const VillageId other : neighbours.of[home])
      entries.push_back({f, other.value, minutes(centre[other], facilities.position[f])});
  }
  return nearest_facilities(graph_of(centre.rows(), arcs), entries, few, settings.farthest_minutes);
}

// Along roads; centres and facilities are joined to them on foot, and to each other where a facility lies in
// the village.
Reaches over_roads(const Area &area, const Neighbours &neighbours, const Facilities &facilities,
                   const Roads &roads, const FacilitiesSettings &settings) {
  const RoadGraph network = road_graph(roads, settings);
  const double farthest = settings.farthest_minutes;
  const Joining joining(network, area, neighbours, farthest / 60 * settings.off_road_kmh * 1000);
  const auto on_foot = [&](double metres) { return minutes_for(metres, settings.off_road_kmh); };
  std::vector<std::vector<Join>> of_facility(facilities.rows()), of_village(area.villages.rows());
  for_each_row(of_facility.size(), [&](std::size_t f) {
    if (const auto home = facilities.village[FacilityId{f}])
      of_facility[f] = joining.joins(facilities.position[FacilityId{f}], neighbours.component[*home]);
  });
  for_each_row(of_village.size(), [&](std::size_t v) {
    of_village[v] = joining.joins(area.villages.centre[VillageId{v}], neighbours.component[VillageId{v}]);
  });
  std::vector<std::uint32_t> joined;
  for (const auto *joins : {&of_facility, &of_village})
    for (const std::vector<Join> &some : *joins)
      for (const Join &join : some)
        joined.push_back(join.node);
  const ContractedGraph small = contracted(network.graph, joined);
  std::vector<Entry> entries;
  for (std::size_t f = 0; f < of_facility.size(); ++f)
    for (const Join &join : of_facility[f])
      entries.push_back({FacilityId{f}, small.node[join.node], on_foot(join.metres)});
  const Reaches at_node = nearest_facilities(small.graph, entries, few, farthest);
  Reaches reaches(area.villages.rows());
  for (const FacilityId f : facilities.name.all())
    if (facilities.village[f]) {
      const VillageId v = *facilities.village[f];
      const double metres = distance_metres(area.villages.centre[v], facilities.position[f]);
      reaches[v.row()].push_back({f, on_foot(metres)});
    }
  for (const VillageId v : area.villages.code.all()) {
    for (const Join &join : of_village[v.row()])
      for (const Reach &reach : at_node[small.node[join.node]])
        reaches[v.row()].push_back({reach.facility, reach.minutes + on_foot(join.metres)});
    keep_nearest(reaches[v.row()], farthest);
  }
  return reaches;
}

} // namespace

Access travel_time(const Area &area, const Neighbours &neighbours, const Facilities &facilities,
                   const Roads &roads, const FacilitiesSettings &settings) {
  Access access;
  if (facilities.file.empty())
    return access;
  access.over_roads = roads.given;
  const Reaches reaches = roads.given ? over_roads(area, neighbours, facilities, roads, settings)
                                      : over_neighbours(area, neighbours, facilities, settings);
  for (const std::vector<Reach> &of_village : reaches) {
    access.near.push_back(std::span<const Reach>(of_village));
    access.minutes.push_back(of_village.empty() ? nan() : of_village.front().minutes);
  }
  return access;
}

} // namespace lokus::space
