#include "core/error.hpp"
#include "core/parallel.hpp"
#include "reference_layers.hpp"
#include "space/nearest.hpp"
#include "space/space.hpp"
#include "villages_drawn.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

std::string names_of(const Area &area, std::span<const VillageId> list) {
  std::string names;
  for (VillageId v : list)
    names += area.villages.name[v];
  return names;
}

std::string touching(const Area &area, char letter, space::Contiguity kind) {
  return names_of(area, space::contiguity(area.villages.outline, kind).of[drawn_village(area, letter)]);
}

TEST(Contiguity, QueenCountsCornersAndRookDoesNot) {
  const Area area = draw_villages("AB\n"
                                  "CD\n");
  EXPECT_EQ(touching(area, 'A', space::Contiguity::queen), "BCD");
  EXPECT_EQ(touching(area, 'A', space::Contiguity::rook), "BC");
  EXPECT_EQ(touching(area, 'D', space::Contiguity::queen), "ABC");
  EXPECT_EQ(touching(area, 'D', space::Contiguity::rook), "BC");
}

TEST(Contiguity, AVillageInAHoleIsANeighbour) {
  const Area area = draw_villages("AAA\n"
                                  "ABA\n"
                                  "AAA\n");
  EXPECT_EQ(touching(area, 'A', space::Contiguity::rook), "B");
  EXPECT_EQ(touching(area, 'B', space::Contiguity::rook), "A");
}

TEST(Contiguity, IslandsStayAndStandAlone) {
  const Area area = draw_villages("AB.C\n");
  const Neighbours n = space::contiguity(area.villages.outline, space::Contiguity::queen);
  ASSERT_EQ(n.of.rows(), 3u);
  EXPECT_EQ(n.pairs(), 1u);
  EXPECT_EQ(n.components, 2u);
  ASSERT_EQ(n.isolated.size(), 1u);
  EXPECT_EQ(area.villages.name[n.isolated[0]], "C");
}

TEST(Contiguity, AGapOfAMillimetreSeparates) {
  Area area = draw_villages("AB\n");
  move_village(area, 'B', 0.001, 0);
  EXPECT_EQ(touching(area, 'A', space::Contiguity::queen), "");
}

TEST(Contiguity, ValidityDoesNotMatter) {
  Outlines o;
  const LonLat bow_tie[] = {{0, 0}, {1, 1}, {1, 0}, {0, 1}, {0, 0}};
  const LonLat open[] = {{0, 1}, {-0.0, 0.0}, {-1, 0}};
  const LonLat point[] = {{1, 1}};
  o.add_ring(bow_tie, 0);
  o.end_shape();
  o.add_ring(open, 0);
  o.end_shape();
  o.add_ring(point, 0);
  o.end_shape();
  o.end_shape(); // without any ring
  const Neighbours queen = space::contiguity(o, space::Contiguity::queen);
  ASSERT_EQ(queen.of.rows(), 4u);
  EXPECT_EQ(queen.of[VillageId{0}].size(), 2u);
  EXPECT_EQ(queen.isolated, std::vector<VillageId>{VillageId{3}});
  const Neighbours rook = space::contiguity(o, space::Contiguity::rook);
  ASSERT_EQ(rook.of[VillageId{0}].size(), 1u); // the side (0,1)-(0,0), with -0 for 0
  EXPECT_EQ(rook.of[VillageId{0}][0], VillageId{1});
  EXPECT_EQ(space::contiguity({}, space::Contiguity::queen).of.rows(), 0u);
}

TEST(Nearest, TiesGoToTheLowerRow) {
  const LonLat centres[] = {{0, 0}, {1, 0}, {-1, 0}, {0, 1}, {5, 5}};
  const auto lists = space::nearest_neighbours(centres, 2).of;
  const auto first = lists[VillageId{0}];
  EXPECT_EQ(std::vector(first.begin(), first.end()), (std::vector{VillageId{1}, VillageId{2}}));
}

TEST(Nearest, AskingForMoreThanThereAreGivesAllOthers) {
  const LonLat two[] = {{110, -7}, {111, -7}};
  EXPECT_EQ(space::nearest_neighbours(two, 8).of[VillageId{0}].size(), 1u);
  EXPECT_EQ(space::nearest_neighbours(std::span(two).first(1), 8).of[VillageId{0}].size(), 0u);
  EXPECT_EQ(space::nearest_neighbours({}, 8).of.rows(), 0u);
  EXPECT_EQ(space::nearest_neighbours(two, 0).of[VillageId{0}].size(), 0u);
}

// 100,000 places in ten rows or ten columns far from the origin: four neighbours a metre away, found without
// looking at every other place.
TEST(Nearest, OfPlacesInLongRowsAreThoseBesideThem) {
  constexpr std::size_t rows = 10, along = 10'000;
  for (const bool northward : {false, true}) {
    std::vector<space::Position> places;
    for (std::size_t i = 0; i < rows * along; ++i) {
      const double across = 1e6 + static_cast<double>(i % rows), length = 1e6 + static_cast<double>(i / rows);
      places.push_back(northward ? space::Position{across, length, 0} : space::Position{length, across, 0});
    }
    const auto lists = space::nearest_positions(places, 4);
    std::size_t wrong = 0;
    for (std::size_t i = rows; i < rows * (along - 1); ++i)
      if (i % rows != 0 && i % rows != rows - 1) {
        const VillageId expected[] = {VillageId{i - rows}, VillageId{i - 1}, VillageId{i + 1},
                                      VillageId{i + rows}};
        wrong += !std::ranges::equal(lists[VillageId{i}], expected);
      }
    EXPECT_EQ(wrong, 0u);
  }
}

TEST(Nearest, IsTheSameAsTryingAllPairs) {
  std::vector<space::Position> places;
  for (int i = 0; i < 300; ++i) // on a lattice, so that many distances are equal
    places.push_back({double(i * 7919 % 17), double(i * 104729 % 23), 0});
  const auto lists = space::nearest_positions(places, 6);
  for (VillageId v : lists.all()) {
    std::vector<std::pair<double, VillageId>> all;
    for (VillageId o : lists.all())
      if (o != v) {
        const double dx = places[v.row()][0] - places[o.row()][0],
                     dy = places[v.row()][1] - places[o.row()][1];
        all.emplace_back(dx * dx + dy * dy, o);
      }
    std::sort(all.begin(), all.end());
    std::vector<VillageId> expected;
    for (std::size_t i = 0; i < 6; ++i)
      expected.push_back(all[i].second);
    std::sort(expected.begin(), expected.end());
    EXPECT_TRUE(std::equal(expected.begin(), expected.end(), lists[v].begin())) << v.row();
  }
}

// Two villages side by side, a third that touches one of them at a corner, a fourth beyond a gap of 5 m.
TEST(NeighboursAsked, AreThoseOfTheSettingAndByDefaultThoseThatLieNear) {
  Area area = draw_villages("AB.\n"
                            "..C\n"
                            ".D.\n");
  move_village(area, 'D', 0, -5);
  const Neighbours near = space::neighbours(area.villages, {Metres(10), false});
  HotSpotSettings settings;
  const auto of = [&](char letter) {
    return names_of(area,
                    space::neighbours_asked(area.villages, near, settings).of[drawn_village(area, letter)]);
  };
  EXPECT_EQ(of('C'), "BD");
  settings.neighbours = "queen";
  EXPECT_EQ(of('C'), "B");
  settings.neighbours = "rook";
  EXPECT_EQ(of('C'), "");
  EXPECT_EQ(of('A'), "B");
  settings.neighbours = "nearest";
  settings.nearest = 1;
  EXPECT_EQ(of('A'), "B");
  EXPECT_EQ(of('C').size(), 1u);
  settings.neighbours = "bishop";
  EXPECT_THROW(of('A'), Error);
}

class WeightsReal : public testing::TestWithParam<const char *> {};

// libpysal, libgeoda and spdep agree on these lists; so must we, exactly.
TEST_P(WeightsReal, ListsAreThoseOfOtherPrograms) {
  SPATIAL_FOLDER_OR_SKIP(folder);
  const auto layer = reference::read_layer(folder + GetParam() + ".geojson");
  const auto table = reference::read_table(folder + GetParam() + "_weights.csv");
  ASSERT_EQ(layer.units(), table.rows());
  EXPECT_EQ(space::contiguity(layer.outlines, space::Contiguity::queen).of,
            reference::lists_of(table, "queen"));
  EXPECT_EQ(space::contiguity(layer.outlines, space::Contiguity::rook).of,
            reference::lists_of(table, "rook"));
  std::vector<space::Position> centroids;
  for (std::size_t unit = 0; unit < layer.units(); ++unit)
    centroids.push_back({table.number("centroid_x", unit), table.number("centroid_y", unit), 0});
  EXPECT_EQ(space::nearest_positions(centroids, 4), reference::lists_of(table, "knn4"));
  EXPECT_EQ(space::nearest_positions(centroids, 8), reference::lists_of(table, "knn8"));
}

INSTANTIATE_TEST_SUITE_P(Layers, WeightsReal, testing::Values("guerry", "columbus", "nc_sids"),
                         [](const auto &layer) { return std::string(layer.param); });

// The adjacency of the manual is not by corners, but its three islands are islands by corners too.
TEST(WeightsReal, ScotlandsIslandsAreKept) {
  SPATIAL_FOLDER_OR_SKIP(folder);
  const auto layer = reference::read_layer(folder + "scotland_lip.geojson");
  const Neighbours n = space::contiguity(layer.outlines, space::Contiguity::queen);
  EXPECT_EQ(n.of.rows(), 56u);
  for (std::size_t island : {5u, 7u, 10u})
    EXPECT_TRUE(n.of[VillageId{island}].empty()) << island;
}

TEST(Contiguity, ThreadsDoNotChangeTheLists) {
  const Area area = draw_villages("AABBC\nDDBEC\nFGGEC\nFHHII\n");
  use_threads(1);
  const auto one = space::contiguity(area.villages.outline, space::Contiguity::queen);
  use_threads(2);
  EXPECT_EQ(space::contiguity(area.villages.outline, space::Contiguity::queen).of, one.of);
}

} // namespace
} // namespace lokus
