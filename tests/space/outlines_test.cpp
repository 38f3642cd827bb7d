#include "core/parallel.hpp"
#include "space/space.hpp"
#include "villages_drawn.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace lokus {
namespace {

// Even-odd area in square kilometres: shells counter-clockwise or not, holes subtracted.
double area_km2(const Outlines &outlines, std::size_t shape) {
  const DegreeLength degree = degree_length(drawn::origin.lat);
  double total = 0;
  for (std::size_t r = outlines.ring_begin(shape); r < outlines.ring_end(shape); ++r) {
    const bool shell =
        r == outlines.ring_begin(shape) || outlines.part.values()[r] != outlines.part.values()[r - 1];
    const auto ring = outlines.ring(r);
    double twice = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
      twice += (ring[i].lon - ring[0].lon) * (ring[i + 1].lat - ring[0].lat) -
               (ring[i + 1].lon - ring[0].lon) * (ring[i].lat - ring[0].lat);
    total += (shell ? 1 : -1) * std::fabs(twice) / 2 * degree.lon_metres * degree.lat_metres / 1e6;
  }
  return total;
}

std::size_t rings(const Outlines &outlines, std::size_t shape) {
  return outlines.ring_end(shape) - outlines.ring_begin(shape);
}

std::size_t parts(const Outlines &outlines, std::size_t shape) {
  return rings(outlines, shape) == 0 ? 0 : outlines.part.values()[outlines.ring_end(shape) - 1] + 1;
}

constexpr Metres tolerance{10};

TEST(Outlines, AKecamatanIsItsVillagesWithoutTheBordersBetweenThem) {
  const Area area = draw_villages("ABCC\n"
                                  "DBEE\n",
                                  "1122\n"
                                  "1122\n");
  const Outlines outlines = space::subdistrict_outlines(area, tolerance);
  ASSERT_EQ(outlines.shapes(), 2u);
  for (std::size_t kecamatan : {0u, 1u}) {
    EXPECT_EQ(rings(outlines, kecamatan), 1u);
    EXPECT_NEAR(area_km2(outlines, kecamatan), 4.0, 1e-4);
    const auto ring = outlines.ring(outlines.ring_begin(kecamatan));
    EXPECT_EQ(ring.front(), ring.back());
  }
}

TEST(Outlines, CornersStayWhereTheyAre) {
  const Area area = draw_villages("AB\n"
                                  "A.\n");
  const Outlines outlines = space::subdistrict_outlines(area, tolerance);
  const Box box = box_of(outlines, 0), drawn_box = box_of(area.villages.outline);
  EXPECT_NEAR(box.west, drawn_box.west, 1e-8); // a millimetre
  EXPECT_NEAR(box.east, drawn_box.east, 1e-8);
  EXPECT_NEAR(box.south, drawn_box.south, 1e-8);
  EXPECT_NEAR(box.north, drawn_box.north, 1e-8);
  EXPECT_NEAR(area_km2(outlines, 0), 3.0, 1e-4);
}

// The plane of a kecamatan lies among its villages, wherever on Earth: nothing but the last bit is rounded.
TEST(Outlines, WithoutAToleranceCornersStayToTheLastBit) {
  Area area = draw_villages("A");
  std::vector<LonLat> ring;
  for (int i = 0; i < 100; ++i)
    ring.push_back({140.7 + 0.03 * std::cos(i * 0.0628), -2.5 + 0.03 * std::sin(i * 0.0628)});
  ring.push_back(ring.front());
  area.villages.outline = {};
  area.villages.outline.add_ring(ring, 0);
  area.villages.outline.end_shape();
  const Outlines outlines = space::subdistrict_outlines(area, Metres(0));
  ASSERT_EQ(outlines.shapes(), 1u);
  for (const LonLat p : ring) {
    double nearest = HUGE_VAL;
    for (const LonLat q : outlines.ring(0))
      nearest = std::min(nearest, std::max(std::fabs(q.lon - p.lon), std::fabs(q.lat - p.lat)));
    EXPECT_LE(nearest, 141 * std::numeric_limits<double>::epsilon());
  }
}

TEST(Outlines, AGapOfFiveMetresClosesAndOfFifteenDoesNot) {
  Area near = draw_villages("AB"), far = near;
  move_village(near, 'B', 5, 0);
  move_village(far, 'B', 15, 0);
  const Outlines one = space::subdistrict_outlines(near, tolerance),
                 two = space::subdistrict_outlines(far, tolerance);
  EXPECT_EQ(parts(one, 0), 1u);
  EXPECT_NEAR(area_km2(one, 0), 2.005, 1e-4); // with the gap of 5 m times 1 km
  EXPECT_EQ(parts(two, 0), 2u);
  EXPECT_NEAR(area_km2(two, 0), 2.0, 1e-4);
}

TEST(Outlines, ALakeStaysAndASliverInsideGoes) {
  const Area lake = draw_villages("AAA\n"
                                  "B.C\n"
                                  "DDD\n");
  const Outlines with_lake = space::subdistrict_outlines(lake, tolerance);
  EXPECT_EQ(rings(with_lake, 0), 2u);
  EXPECT_EQ(parts(with_lake, 0), 1u);
  EXPECT_NEAR(area_km2(with_lake, 0), 8.0, 1e-4);

  Area sliver = draw_villages("AAAA\n"
                              "BEEC\n"
                              "DDDD\n");
  move_village(sliver, 'E', 0, 12); // over A by 12 m, off D by 12 m: too wide to close, too narrow to keep
  const Outlines without = space::subdistrict_outlines(sliver, tolerance);
  EXPECT_EQ(rings(without, 0), 1u);
  EXPECT_NEAR(area_km2(without, 0), 12.0, 1e-4);
}

TEST(Outlines, OverlappingVillagesAreCountedOnce) {
  Area area = draw_villages("AB");
  move_village(area, 'B', -500, 0);
  EXPECT_NEAR(area_km2(space::subdistrict_outlines(area, tolerance), 0), 1.5, 1e-4);
}

TEST(Outlines, AKecamatanOfTwoIslandsHasTwoParts) {
  const Area area = draw_villages("A.B");
  const Outlines outlines = space::subdistrict_outlines(area, tolerance);
  EXPECT_EQ(parts(outlines, 0), 2u);
  EXPECT_EQ(rings(outlines, 0), 2u);
}

TEST(Outlines, ADistrictIsItsKecamatan) {
  Area area = draw_villages("ABC\n"
                            "DEF\n",
                            "122\n"
                            "133\n");
  move_village(area, 'D', -4, 0);
  const Outlines kecamatan = space::subdistrict_outlines(area, tolerance);
  const Outlines district = space::district_outlines(area, kecamatan, tolerance);
  ASSERT_EQ(district.shapes(), 1u);
  EXPECT_EQ(rings(district, 0), 1u);
  EXPECT_NEAR(area_km2(district, 0), 6.004, 1e-3);
}

TEST(Outlines, AnOutlineThatCrossesItselfIsNoReasonToStop) {
  Area area = draw_villages("AB");
  Outlines broken;
  const LonLat bow_tie[] = {drawn::place(0, 0), drawn::place(1, 1), drawn::place(1, 0), drawn::place(0, 1),
                            drawn::place(0, 0)};
  broken.add_ring(bow_tie, 0);
  broken.end_shape();
  broken.add_ring(area.villages.outline.ring(1), 0);
  broken.end_shape();
  area.villages.outline = broken;
  const Outlines outlines = space::subdistrict_outlines(area, tolerance);
  EXPECT_NEAR(area_km2(outlines, 0), 1.5, 0.01); // half of A, and B
}

TEST(Outlines, VillagesWithoutOutlineLeaveTheirKecamatanEmpty) {
  Area area = draw_villages("AB", "12");
  Outlines only_b;
  only_b.end_shape();
  only_b.add_ring(area.villages.outline.ring(1), 0);
  only_b.end_shape();
  area.villages.outline = only_b;
  const Outlines outlines = space::subdistrict_outlines(area, tolerance);
  ASSERT_EQ(outlines.shapes(), 2u);
  EXPECT_EQ(rings(outlines, 0), 0u);
  EXPECT_EQ(rings(outlines, 1), 1u);
}

TEST(Outlines, TheNumberOfThreadsDoesNotMatter) {
  Area area = draw_villages("ABCDEF\n"
                            "GHIJKL\n",
                            "112233\n"
                            "112233\n");
  move_village(area, 'C', 3, 2);
  use_threads(1);
  const Outlines one = space::subdistrict_outlines(area, tolerance);
  for (int threads : {2, 7}) {
    use_threads(threads);
    EXPECT_EQ(space::subdistrict_outlines(area, tolerance).points, one.points);
  }
  use_threads(0);
}

} // namespace
} // namespace lokus
