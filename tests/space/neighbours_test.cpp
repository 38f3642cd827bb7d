#include "core/parallel.hpp"
#include "space/space.hpp"
#include "villages_drawn.hpp"
#include <gtest/gtest.h>
#include <numeric>

namespace lokus {
namespace {

std::string list_of(const Area &area, const Neighbours &n, char letter) {
  std::string letters;
  for (VillageId v : n.of[drawn_village(area, letter)])
    letters += area.villages.name[v];
  std::sort(letters.begin(), letters.end());
  return letters;
}

TEST(Neighbours, VillagesSideBySideAndAtACornerAreNeighbours) {
  const Area area = draw_villages("ABC\n"
                                  "DEF\n");
  const Neighbours n = space::neighbours(area.villages, {});
  EXPECT_EQ(list_of(area, n, 'A'), "BDE");
  EXPECT_EQ(list_of(area, n, 'E'), "ABCDF");
  EXPECT_EQ(n.pairs(), 11u); // 7 sides and 4 diagonals
  EXPECT_EQ(n.components, 1u);
  EXPECT_TRUE(n.isolated.empty());
}

TEST(Neighbours, AGapOfFiveMetresIsBridgedAndOfFifteenIsNot) {
  Area near = draw_villages("AB"), far = near;
  move_village(near, 'B', 5, 0);
  move_village(far, 'B', 15, 0);
  EXPECT_EQ(space::neighbours(near.villages, {}).pairs(), 1u);
  EXPECT_EQ(space::neighbours(far.villages, {}).pairs(), 0u);
  EXPECT_EQ(space::neighbours(far.villages, {Metres(20), false}).pairs(), 1u);
}

TEST(Neighbours, TheToleranceIsMetersEastAsWellAsNorth) {
  for (double east : {0.0, 1.0}) {
    Area in = draw_villages(east > 0 ? "AB" : "A\nB"), out = in;
    move_village(in, 'B', 9.9 * east, -9.9 * (1 - east));
    move_village(out, 'B', 10.1 * east, -10.1 * (1 - east));
    EXPECT_EQ(space::neighbours(in.villages, {}).pairs(), 1u);
    EXPECT_EQ(space::neighbours(out.villages, {}).pairs(), 0u);
  }
}

TEST(Neighbours, CornersApartByThreeAndFourMetresAreFiveApart) {
  Area area = draw_villages("A.\n"
                            ".B\n");
  move_village(area, 'B', 3, -4);
  EXPECT_EQ(space::neighbours(area.villages, {Metres(5.01), false}).pairs(), 1u);
  EXPECT_EQ(space::neighbours(area.villages, {Metres(4.99), false}).pairs(), 0u);
}

TEST(Neighbours, ZeroToleranceFindsBordersSharedExactly) {
  const Area area = draw_villages("AB\n"
                                  "CD\n");
  EXPECT_EQ(space::neighbours(area.villages, {Metres(0), false}).pairs(), 6u);
}

TEST(Neighbours, ABorderIsFoundThoughNoCornerIsShared) {
  Area area = draw_villages("AB");
  move_village(area, 'B', 2, 500); // T-junctions: the sides overlap by half
  EXPECT_EQ(space::neighbours(area.villages, {}).pairs(), 1u);
}

TEST(Neighbours, IslandsStayIsolatedAndComponentsAreCountedFromTheFirstRow) {
  const Area area = draw_villages("AB..C\n"
                                  ".....\n"
                                  "DE..F\n");
  const Neighbours n = space::neighbours(area.villages, {});
  EXPECT_EQ(n.components, 4u);
  EXPECT_EQ(n.component.values()[0], 0u); // A
  EXPECT_EQ(n.component.values()[1], 0u); // B
  EXPECT_EQ(n.component.values()[2], 1u); // C
  EXPECT_EQ(n.component.values()[3], 2u); // D
  EXPECT_EQ(n.component.values()[5], 3u); // F
  ASSERT_EQ(n.isolated.size(), 2u);
  EXPECT_EQ(area.villages.name[n.isolated[0]], "C");
  EXPECT_EQ(area.villages.name[n.isolated[1]], "F");
  EXPECT_TRUE(n.joined.empty());
}

TEST(Neighbours, IslandsAreJoinedToTheNearestVillageWhenAsked) {
  Area area = draw_villages("AB..C\n"
                            "DE...\n");
  move_village(area, 'C', 0, -900); // now opposite E
  const Neighbours n = space::neighbours(area.villages, {Metres(10), true});
  ASSERT_EQ(n.joined.size(), 1u);
  EXPECT_EQ(area.villages.name[n.joined[0].first], "C");
  EXPECT_EQ(list_of(area, n, 'C'), "B"); // 2 km straight on from both: the lower row
  EXPECT_EQ(n.components, 1u);
  EXPECT_EQ(n.isolated.size(), 1u); // still named
}

TEST(Neighbours, TwoIslandsNearestToEachOtherMakeOnePair) {
  const Area area = draw_villages("A.B");
  const Neighbours n = space::neighbours(area.villages, {Metres(10), true});
  EXPECT_EQ(n.pairs(), 1u);
  EXPECT_EQ(n.joined.size(), 2u);
}

TEST(Neighbours, TheNearestIsByOutlineNotByCentre) {
  const Area area = draw_villages("I..BB\n"
                                  ".....\n"
                                  ".....\n"
                                  ".....\n"
                                  "AAAAA\n"
                                  "...CC\n");
  const Neighbours n = space::neighbours(area.villages, {Metres(10), true});
  EXPECT_EQ(list_of(area, n, 'I'), "B"); // 2 km; A, at 3 km, has rows before it
}

TEST(Neighbours, AVillageInTheHoleOfAnotherIsItsNeighbour) {
  const Area area = draw_villages("AAA\n"
                                  "ABA\n"
                                  "AAA\n");
  EXPECT_EQ(space::neighbours(area.villages, {}).pairs(), 1u);
}

TEST(Neighbours, AVillageFarInsideTheHoleOfAnotherIsNot) {
  const Area area = draw_villages("AAAAA\n"
                                  "A...A\n"
                                  "A.B.A\n"
                                  "A...A\n"
                                  "AAAAA\n");
  EXPECT_EQ(space::neighbours(area.villages, {}).pairs(), 0u);
}

TEST(Neighbours, AVillageDrawnOverAnotherIsItsNeighbour) {
  Area area = draw_villages("AAA..\n"
                            "AAA..\n"
                            "AAA.B\n");
  move_village(area, 'B', -3000, 1000); // onto the middle of A, borders a kilometre apart
  EXPECT_EQ(space::neighbours(area.villages, {}).pairs(), 1u);
}

TEST(Neighbours, AVillageOfSeveralPartsIsANeighbourThroughAnyOfThem) {
  const Area area = draw_villages("A.C.A\n"
                                  "....B\n");
  const Neighbours n = space::neighbours(area.villages, {});
  EXPECT_EQ(list_of(area, n, 'A'), "B");
  EXPECT_EQ(n.isolated.size(), 1u);
}

TEST(Neighbours, AVillageWithoutOutlineIsIsolated) {
  Area area = draw_villages("AB");
  area.villages.outline = Outlines{};
  area.villages.outline.end_shape();
  area.villages.outline.end_shape();
  const Neighbours n = space::neighbours(area.villages, {Metres(10), true});
  EXPECT_EQ(n.isolated.size(), 2u);
  EXPECT_TRUE(n.joined.empty());
  EXPECT_EQ(n.components, 2u);
}

TEST(Neighbours, ARegionWithoutVillagesHasNone) {
  const Neighbours n = space::neighbours(Villages{}, {});
  EXPECT_EQ(n.of.rows(), 0u);
  EXPECT_EQ(n.components, 0u);
}

Villages reversed(const Villages &villages) {
  Villages result;
  for (std::size_t i = villages.rows(); i-- > 0;) {
    result.code.push_back(villages.code.values()[i]);
    for (std::size_t r = villages.outline.ring_begin(i); r < villages.outline.ring_end(i); ++r)
      result.outline.add_ring(villages.outline.ring(r), villages.outline.part.values()[r]);
    result.outline.end_shape();
  }
  return result;
}

TEST(Neighbours, TheOrderOfRowsDoesNotMatter) {
  Area area = draw_villages("ABBCD\n"
                            "EEFCD\n"
                            "G.FHH\n");
  move_village(area, 'F', 7, -8);
  move_village(area, 'D', 11, 3);
  const Villages backward = reversed(area.villages);
  const Neighbours n = space::neighbours(area.villages, {}), m = space::neighbours(backward, {});
  const std::size_t last = area.villages.rows() - 1;
  EXPECT_EQ(n.pairs(), m.pairs());
  for (VillageId v : area.villages.code.all()) {
    std::vector<VillageId> turned;
    for (VillageId w : m.of[VillageId{last - v.row()}])
      turned.emplace_back(last - w.row());
    std::sort(turned.begin(), turned.end());
    EXPECT_TRUE(std::ranges::equal(n.of[v], turned)) << area.villages.name[v];
  }
}

TEST(Neighbours, TheNumberOfThreadsDoesNotMatter) {
  std::string map;
  for (int row = 0; row < 26; ++row)
    map += std::string(60, static_cast<char>('A' + row)) + "\n" +
           std::string(60, static_cast<char>('a' + row)) + "\n";
  Area area = draw_villages(map);
  move_village(area, 'K', 3, 5);
  use_threads(1);
  const Neighbours one = space::neighbours(area.villages, {});
  EXPECT_EQ(one.components, 1u);
  for (int threads : {2, 7}) {
    use_threads(threads);
    const Neighbours many = space::neighbours(area.villages, {});
    EXPECT_EQ(one.of, many.of);
    EXPECT_EQ(one.component, many.component);
    EXPECT_EQ(one.isolated, many.isolated);
  }
  use_threads(0);
}

TEST(Neighbours, ListsAreSymmetricSortedAndWithoutSelf) {
  const Area area = draw_villages("ABCD\n"
                                  "EFGH\n"
                                  "IJKL\n");
  const Neighbours n = space::neighbours(area.villages, {});
  for (VillageId v : area.villages.code.all()) {
    EXPECT_TRUE(std::ranges::is_sorted(n.of[v]));
    for (VillageId w : n.of[v]) {
      EXPECT_NE(v, w);
      EXPECT_TRUE(std::ranges::binary_search(n.of[w], v));
    }
  }
}

} // namespace
} // namespace lokus
