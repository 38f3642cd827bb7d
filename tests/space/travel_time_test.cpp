#include "space/space.hpp"
#include "space/travel_graph.hpp"
#include "villages_drawn.hpp"
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <gtest/gtest.h>
#include <random>

// Cells are square kilometres and centres stand in the middle of a village's first cell. 20 km/h between
// villages are 3 minutes a kilometre, 30 km/h on a road 2, 4 km/h on foot 15. Distances on the sphere are
// within 0.6 % of those drawn: hence one in a hundred below.

namespace lokus {
namespace {

struct Drawn {
  Area area;
  Facilities facilities;
  Roads roads;
  FacilitiesSettings settings;

  explicit Drawn(const char *map) : area(draw_villages(map)) { facilities.file = "drawn"; }

  void put(const char *name, char village, double east_km, double south_km) {
    facilities.name.push_back(name);
    facilities.position.push_back(drawn::place(east_km, south_km));
    facilities.village.push_back(drawn_village(area, village));
  }
  void road(std::vector<std::pair<double, double>> points, double kmh = nan(), bool foot = false) {
    std::vector<LonLat> line;
    for (const auto &[east, south] : points)
      line.push_back(drawn::place(east, south));
    roads.given = true;
    roads.line.push_back(std::span<const LonLat>(line));
    roads.kmh.push_back(kmh);
    roads.foot.push_back(foot);
  }
  Access access() const {
    return space::travel_time(area, space::neighbours(area.villages, {}), facilities, roads, settings);
  }
  double minutes(char village) const { return access().minutes[drawn_village(area, village)]; }
};

void expect_minutes(double found, double expected) {
  EXPECT_NEAR(found, expected, 0.01 * expected + 1e-6);
}

TEST(TravelTime, BetweenVillagesItGoesFromCentreToCentreOfNeighbours) {
  Drawn d("ABC\n"
          "DEF\n");
  d.put("P", 'A', 0.5, 0.5);
  //  0     3     6        A is where the puskesmas stands; its neighbours go straight to it
  //  3    4.24  7.24      E is 1.414 km away; F goes by B or by E: 3 + 4.24; C by B: 3 + 3
  expect_minutes(d.minutes('A'), 0);
  expect_minutes(d.minutes('B'), 3);
  expect_minutes(d.minutes('C'), 6);
  expect_minutes(d.minutes('D'), 3);
  expect_minutes(d.minutes('E'), 4.243);
  expect_minutes(d.minutes('F'), 7.243);
  EXPECT_FALSE(d.access().over_roads);
}

TEST(TravelTime, AFacilityIsAsFarFromItsOwnCentreAsItStands) {
  Drawn d("ABC\n"
          "DEF\n");
  d.put("P", 'B', 1.9, 0.5); // 0.4 km east of B's centre, 0.6 km west of C's
  expect_minutes(d.minutes('B'), 1.2);
  expect_minutes(d.minutes('C'), 1.8);
  expect_minutes(d.minutes('A'), 4.2); // straight to it, as a neighbour of B
}

TEST(TravelTime, AnIslandIsOutOfReachAndNeverZero) {
  Drawn d("ABC..\n"
          "DE..F\n");
  d.put("P", 'A', 0.5, 0.5);
  EXPECT_TRUE(is_missing(d.minutes('F')));
  EXPECT_TRUE(d.access().near[drawn_village(d.area, 'F')].empty());
  EXPECT_EQ(out_of_reach(d.access()), 1u);
}

TEST(TravelTime, WhatIsFartherThanTheFarthestIsOutOfReach) {
  Drawn d("ABCDEF");
  d.put("P", 'A', 0.5, 0.5);
  d.settings.farthest_minutes = 10; // 0 3 6 9 12 15
  expect_minutes(d.minutes('D'), 9);
  EXPECT_TRUE(is_missing(d.minutes('E')));
}

TEST(TravelTime, TheNearestFewStandInOrder) {
  Drawn d("ABCDEF");
  d.put("West", 'A', 0.5, 0.5);
  d.put("East", 'F', 5.5, 0.5);
  const Access access = d.access();
  const auto near = access.near[drawn_village(d.area, 'C')];
  ASSERT_EQ(near.size(), 2u);
  EXPECT_EQ(near[0].facility, FacilityId{0});
  expect_minutes(near[0].minutes, 6);
  EXPECT_EQ(near[1].facility, FacilityId{1});
  expect_minutes(near[1].minutes, 9);
}

TEST(TravelTime, AFacilitySetAsideIsNoDestination) {
  Drawn d("AB");
  d.put("P", 'A', 0.5, 0.5);
  d.facilities.village[FacilityId{0}] = std::nullopt;
  EXPECT_TRUE(is_missing(d.minutes('A')));
}

TEST(TravelTime, AlongARoadThroughTheCentresOnlyTheRoadCounts) {
  Drawn d("ABCDEF");
  d.put("P", 'A', 0.5, 0.5);
  d.road({{0.5, 0.5}, {1.5, 0.5}, {5.5, 0.5}});
  const double expected[] = {0, 2, 4, 6, 8, 10};
  for (int i = 0; i < 6; ++i)
    expect_minutes(d.minutes(static_cast<char>('A' + i)), expected[i]);
  EXPECT_TRUE(d.access().over_roads);
}

TEST(TravelTime, ToTheRoadOneWalksAndInTheSameVillageStraightToTheDoor) {
  Drawn d("ABC\n"
          "DEF\n");
  d.put("P", 'A', 0.5, 0.5);
  d.road({{0.5, 0.8}, {1.5, 0.8}, {2.5, 0.8}}); // 0.3 km south of the centres: 4.5 minutes on foot
  expect_minutes(d.minutes('A'), 0);
  expect_minutes(d.minutes('B'), 4.5 + 2 + 4.5);
  expect_minutes(d.minutes('C'), 4.5 + 4 + 4.5);
  expect_minutes(d.minutes('E'), 4.5 + 2 + 10.5); // its centre is 0.7 km from the road
}

TEST(TravelTime, ARoadKnowsItsSpeedAndAPathIsWalked) {
  Drawn fast("ABC"), path("ABC");
  for (Drawn *d : {&fast, &path})
    d->put("P", 'A', 0.5, 0.5);
  fast.road({{0.5, 0.5}, {1.5, 0.5}, {2.5, 0.5}}, 60);
  path.road({{0.5, 0.5}, {1.5, 0.5}, {2.5, 0.5}}, nan(), true);
  expect_minutes(fast.minutes('C'), 2);
  expect_minutes(path.minutes('C'), 30);
}

TEST(TravelTime, RoadsThatShareNoVertexDoNotMeet) {
  Drawn d("ABCDEF");
  d.put("P", 'A', 0.5, 0.5);
  d.road({{0.5, 0.5}, {3.5, 0.5}});
  d.road({{4.45, 0.5}, {5.5, 0.5}}); // 0.95 km beyond the end of the other
  expect_minutes(d.minutes('D'), 6);
  // E walks 1 km back to the end of the longer road rather than being cut off by its own: 15 + 6.
  expect_minutes(d.minutes('E'), 21);
}

TEST(TravelTime, NobodyWalksOverTheSeaToARoad) {
  Drawn d("AB.C");
  d.put("P", 'A', 0.5, 0.5);
  d.road(
      {{0.5, 0.5}, {1.5, 0.5}, {1.9, 0.5}}); // ends 1.6 km from C's centre: 24 minutes on foot, were it land
  expect_minutes(d.minutes('B'), 2);
  EXPECT_TRUE(is_missing(d.minutes('C')));
}

TEST(TravelTime, ABridgeOverTheSeaIsARoad) {
  Drawn d("AB.C");
  d.put("P", 'A', 0.5, 0.5);
  d.road({{0.5, 0.5}, {3.5, 0.5}});
  expect_minutes(d.minutes('C'), 6);
}

TEST(TravelTime, ALongStraightRoadCanBeJoinedAlongTheWay) {
  Drawn d("ABCDEF");
  d.put("P", 'A', 0.5, 0.5);
  d.road({{0.5, 0.5}, {5.5, 0.5}});    // two vertices; C is 2 km from either
  EXPECT_NEAR(d.minutes('C'), 4, 0.8); // at most 50 m from a node: under 0.8 minutes on foot
}

// 0 - 1 - 2 - 3 with a branch at 1 and a loop at 3; of the chains only their ends stay, and node 2 if asked
// for.
TEST(TravelTime, ChainsOfRoadBecomeOneLinkOfTheSameLength) {
  const std::vector<space::TravelArc> arcs = {{0, 1, 1}, {1, 2, 2}, {2, 3, 4}, {1, 4, 8},
                                              {3, 5, 1}, {5, 6, 1}, {6, 3, 1}};
  const space::TravelGraph whole = space::graph_of(7, arcs);
  const space::ContractedGraph small = space::contracted(whole, {});
  EXPECT_EQ(small.graph.nodes(), 4u); // 0, 1, 3, 4
  EXPECT_EQ(small.node[2], space::ContractedGraph::none);
  ASSERT_EQ(small.graph.links.size(), 6u); // three links, both ways
  const auto of_three = small.graph.of(small.node[3]);
  ASSERT_EQ(of_three.size(), 1u);
  EXPECT_EQ(of_three[0].to, small.node[1]);
  EXPECT_EQ(of_three[0].minutes, 6);
  EXPECT_EQ(space::contracted(whole, {2}).graph.nodes(), 5u);
}

TEST(TravelTime, ContractingChangesNoTravelTimeOnRandomGraphs) {
  std::mt19937 random(7);
  for (int world = 0; world < 200; ++world) {
    const std::uint32_t nodes = 30;
    std::uniform_int_distribution<std::uint32_t> any(0, nodes - 1);
    std::uniform_real_distribution<double> length(1, 9);
    std::vector<space::TravelArc> arcs;
    for (int i = 0; i < 32; ++i)
      if (const std::uint32_t a = any(random), b = any(random); a != b)
        arcs.push_back({a, b, length(random)});
    const space::TravelGraph whole = space::graph_of(nodes, arcs);
    const std::vector<std::uint32_t> asked = {any(random), any(random), any(random)};
    const space::ContractedGraph small = space::contracted(whole, asked);
    const std::vector<space::Entry> entries = {{FacilityId{0}, asked[0], 1}, {FacilityId{1}, asked[1], 2}};
    std::vector<space::Entry> moved = entries;
    for (space::Entry &entry : moved)
      entry.node = small.node[entry.node];
    const auto expected = space::nearest_facilities(whole, entries, 2, 1000)[asked[2]];
    const auto found = space::nearest_facilities(small.graph, moved, 2, 1000)[small.node[asked[2]]];
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      EXPECT_EQ(found[i].facility, expected[i].facility);
      EXPECT_NEAR(found[i].minutes, expected[i].minutes, 1e-9);
    }
  }
}

// Every label against a search of its own from each facility by Boost.Graph, on random maps.
TEST(TravelTime, TheFewNearestAreThoseOfASearchFromEveryFacility) {
  using Weight = boost::property<boost::edge_weight_t, double>;
  using Graph =
      boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Weight>;
  std::mt19937 random(20261122);
  for (int world = 0; world < 50; ++world) {
    const std::size_t nodes = 40, facilities = 9, few = 4;
    const double farthest = 60;
    std::uniform_int_distribution<std::uint32_t> any(0, nodes - 1);
    std::uniform_real_distribution<double> length(1, 30);
    Graph boosted(nodes + facilities);
    std::vector<space::TravelArc> arcs;
    for (int i = 0; i < 70; ++i) {
      arcs.push_back({any(random), any(random), length(random)});
      boost::add_edge(arcs.back().a, arcs.back().b, Weight(arcs.back().minutes), boosted);
    }
    std::vector<space::Entry> entries;
    for (std::size_t f = 0; f < facilities; ++f) {
      entries.push_back({FacilityId{f}, any(random), length(random)});
      boost::add_edge(nodes + f, entries.back().node, Weight(entries.back().minutes), boosted);
    }
    const auto found = space::nearest_facilities(space::graph_of(nodes, arcs), entries, few, farthest);
    std::vector<std::vector<double>> from(facilities, std::vector<double>(nodes + facilities));
    for (std::size_t f = 0; f < facilities; ++f)
      boost::dijkstra_shortest_paths(boosted, nodes + f, boost::distance_map(from[f].data()));
    for (std::size_t n = 0; n < nodes; ++n) {
      std::vector<double> expected;
      for (std::size_t f = 0; f < facilities; ++f)
        if (from[f][n] <= farthest)
          expected.push_back(from[f][n]);
      std::sort(expected.begin(), expected.end());
      expected.resize(std::min(expected.size(), few));
      ASSERT_EQ(found[n].size(), expected.size());
      for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_NEAR(found[n][i].minutes, expected[i], 1e-9);
        EXPECT_NEAR(from[found[n][i].facility.row()][n], expected[i], 1e-9);
      }
    }
  }
}

} // namespace
} // namespace lokus
