#include "read/layers/outline_measures.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

namespace {

using namespace lokus;

using Ring = std::vector<LonLat>;

Ring box(double west, double south, double east, double north) {
  return {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
}

Outlines shape(const std::vector<Ring> &rings, const std::vector<std::uint32_t> &parts) {
  Outlines outlines;
  for (std::size_t r = 0; r < rings.size(); ++r)
    outlines.add_ring(rings[r], parts[r]);
  outlines.end_shape();
  return outlines;
}

// Area on the ellipsoid of WGS 84 by summing strips of latitude: radii of curvature M and N, M N cos(lat).
double strips_km2(double south, double north, double degrees_wide) {
  constexpr double a = 6378.137, f = 1 / 298.257223563, e2 = f * (2 - f);
  constexpr double radians = std::numbers::pi / 180;
  constexpr int strips = 20000;
  double area = 0;
  for (int i = 0; i < strips; ++i) {
    const double lat = (south + (north - south) * (i + 0.5) / strips) * radians;
    const double w = 1 - e2 * std::sin(lat) * std::sin(lat);
    area += a * a * (1 - e2) / (w * w) * std::cos(lat) * (north - south) / strips * radians;
  }
  return area * degrees_wide * radians;
}

TEST(AreaKm2, IsThatOfTheEllipsoidAtAnyLatitudeFromAnyCorner) {
  for (double south : {-11.0, -0.5, 0.0, 5.0, 60.0}) {
    const double expected = strips_km2(south, south + 1, 2);
    Ring ring = box(115, south, 117, south + 1);
    for (int turn = 0; turn < 4; ++turn) {
      EXPECT_NEAR(read::area_km2(shape({ring}, {0}), 0), expected, 1e-7 * expected) << south;
      std::rotate(ring.begin(), ring.begin() + 1, ring.end() - 1); // another corner first
      ring.back() = ring.front();
    }
    std::reverse(ring.begin(), ring.end());
    EXPECT_NEAR(read::area_km2(shape({ring}, {0}), 0), expected, 1e-7 * expected) << "clockwise";
  }
}

TEST(AreaKm2, TakesHolesOutAndAddsParts) {
  const Ring large = box(115, -3, 115.4, -2.6), hole = box(115.1, -2.9, 115.2, -2.8),
             island = box(116, -3, 116.1, -2.6);
  const double expected = strips_km2(-3, -2.6, 0.4) - strips_km2(-2.9, -2.8, 0.1) + strips_km2(-3, -2.6, 0.1);
  EXPECT_NEAR(read::area_km2(shape({large, hole, island}, {0, 0, 1}), 0), expected, 1e-7 * expected);
  EXPECT_EQ(read::area_km2(shape({}, {}), 0), 0);
}

void expect_point(const std::optional<LonLat> &point, double lon, double lat) {
  ASSERT_TRUE(point);
  EXPECT_NEAR(point->lon, lon, 1e-9);
  EXPECT_NEAR(point->lat, lat, 1e-9);
}

TEST(InsidePoint, IsTheCentroidWhereThatLiesInside) {
  expect_point(read::inside_point(shape({box(115, -3, 115.4, -2.8)}, {0}), 0), 115.2, -2.9);
  const Ring triangle = {{115, -3}, {115.3, -3}, {115, -2.7}, {115, -3}};
  expect_point(read::inside_point(shape({triangle}, {0}), 0), 115.1, -2.9);
}

// Of 4 x 4 tenths without a hole of 2 x 1 of them in the north-east the centroid is
// (16 x 2 - 2 x 3) / 14 = 13/7 tenths east and (16 x 2 - 2 x 3.5) / 14 = 25/14 north.
TEST(InsidePoint, LeavesHolesOutWhicheverWayTheyWind) {
  const Ring shell = box(115, -3, 115.4, -2.6);
  Ring hole = box(115.2, -2.7, 115.4, -2.6);
  for (int winding = 0; winding < 2; ++winding) {
    expect_point(read::inside_point(shape({shell, hole}, {0, 0}), 0), 115 + 1.3 / 7, -3 + 2.5 / 14);
    std::reverse(hole.begin(), hole.end());
  }
}

TEST(InsidePoint, IsInTheLargestPart) {
  const Ring small = box(110, -3, 110.1, -2.9), large = box(115, -3, 115.2, -2.9);
  expect_point(read::inside_point(shape({small, large}, {0, 1}), 0), 115.1, -2.95);
  expect_point(read::inside_point(shape({large, small}, {0, 1}), 0), 115.1, -2.95);
  EXPECT_FALSE(read::inside_point(shape({}, {}), 0));
}

// A ring round a large hole: west of it 0.1 degrees wide, east of it 0.2.
TEST(InsidePoint, IsInTheMiddleOfTheWidestStretchWhereTheCentroidLiesOutside) {
  const Ring shell = box(115, -3, 115.9, -2.6), hole = box(115.1, -2.9, 115.7, -2.7);
  const std::optional<LonLat> point = read::inside_point(shape({shell, hole}, {0, 0}), 0);
  expect_point(point, 115.8, -2.8);
  const Ring mirrored = box(115.2, -2.9, 115.8, -2.7);
  expect_point(read::inside_point(shape({shell, mirrored}, {0, 0}), 0), 115.1, -2.8);
}

bool lies_on_edge(LonLat p, const Ring &ring) {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const LonLat a = ring[i], b = ring[i + 1];
    const bool along = (p.lon - a.lon) * (b.lat - a.lat) == (p.lat - a.lat) * (b.lon - a.lon);
    if (along && (p.lon - a.lon) * (p.lon - b.lon) <= 0 && (p.lat - a.lat) * (p.lat - b.lat) <= 0)
      return true;
  }
  return false;
}

// Every triangle of a grid, dented to a grid point inside: the centroid of many is the point of the dent.
TEST(InsidePoint, LiesInsideWhereTheCentroidIsOnTheBorder) {
  const auto at = [](int i) { return LonLat{115 + i % 5 / 8.0, -3 + i / 5 / 8.0}; };
  int dented = 0;
  for (int i = 0; i < 5 * 25 * 25 * 25; ++i) {
    const LonLat a = at(i % 5), b = at(i / 5 % 25), c = at(i / 125 % 25), dent = at(i / 3125);
    const Ring whole = {a, b, c, a}, ring = {a, b, c, dent, a};
    if (!inside_shape(shape({whole}, {0}), 0, dent) || lies_on_edge(dent, whole))
      continue;
    ++dented;
    const Outlines one = shape({ring}, {0});
    const std::optional<LonLat> point = read::inside_point(one, 0);
    ASSERT_TRUE(point && inside_shape(one, 0, *point))
        << a.lon << " " << a.lat << ", " << b.lon << " " << b.lat << ", " << c.lon << " " << c.lat << ", "
        << dent.lon << " " << dent.lat;
  }
  EXPECT_GT(dented, 1000);
}

TEST(InsidePoint, LiesWhereTheShapeHasAWidth) {
  const Ring waist = {{115, -3}, {117, -3}, {116, -2}, {117, -1}, {115, -1}, {116, -2}, {115, -3}};
  expect_point(read::inside_point(shape({waist}, {0}), 0), 116, -2.5);
  const Ring line = {{115, -3}, {116, -3}, {117, -3}, {115, -3}};
  expect_point(read::inside_point(shape({line}, {0}), 0), 115, -3);
}

} // namespace
