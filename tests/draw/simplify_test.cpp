#include "draw/simplify.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

namespace lokus::draw {
namespace {

std::vector<Point> circle(double radius, int points) {
  std::vector<Point> ring;
  for (int i = 0; i < points; ++i) {
    const double a = 2 * std::numbers::pi * i / points;
    ring.push_back({radius * std::cos(a), radius * std::sin(a)});
  }
  return ring;
}

TEST(Simplify, PointsOnAStraightEdgeGo) {
  const std::vector<Point> ring = {{0, 0}, {5, 0.001}, {10, 0}, {10, 10}, {5, 10}, {0, 10}, {0, 5}};
  EXPECT_EQ(simplified_points(ring, 0.01), (std::vector<Point>{{0, 0}, {10, 0}, {10, 10}, {0, 10}}));
}

TEST(Simplify, ACircleKeepsItsAreaWithinTheTolerance) {
  const std::vector<Point> ring = circle(10, 1000);
  const std::vector<Point> thin = simplified_points(ring, 0.05);
  EXPECT_LT(thin.size(), 60u);
  // Cutting a chord off by at most 0.05 mm along a circumference of 62.8 mm.
  EXPECT_NEAR(ring_area(thin), ring_area(ring), 62.9 * 0.05);
}

TEST(Simplify, ARingSmallerThanTheToleranceVanishes) {
  EXPECT_TRUE(simplified_points(circle(0.01, 50), 0.05).empty());
}

TEST(Simplify, ClippingKeepsWhatIsInsideTheWindow) {
  const std::vector<Point> square = {{-10, -10}, {10, -10}, {10, 10}, {-10, 10}};
  const std::vector<Point> cut = clipped(square, {0, 0, 5, 20});
  EXPECT_DOUBLE_EQ(ring_area(cut), 5 * 10.0);
  EXPECT_TRUE(clipped(square, {11, 11, 20, 20}).empty());
}

TEST(Simplify, AVillageTooSmallToSeeKeepsASpeckWhereItLies) {
  Outlines outlines;
  const double tiny = 1e-6;
  const std::vector<LonLat> ring = {{120, -3}, {120 + tiny, -3}, {120 + tiny, -3 + tiny}, {120, -3}};
  outlines.add_ring(ring, 0);
  outlines.end_shape();
  outlines.end_shape(); // no rings at all
  const Plane p{{120, -3}, {100, 100}, 50, 50};
  const std::vector<Path> paths = paths_on_page(outlines, p, {0, 0, 200, 200}, 0.05);
  ASSERT_EQ(paths.size(), 2u);
  EXPECT_TRUE(rectangle_around(paths[0]).grown(0.001).contains(Point{100, 100}));
  EXPECT_NEAR(rectangle_around(paths[0]).width(), 0.1, 1e-4);
  EXPECT_TRUE(paths[1].empty());
}

TEST(Simplify, HolesStayHoles) {
  Outlines outlines;
  const std::vector<LonLat> shell = {{120, -3}, {121, -3}, {121, -2}, {120, -2}, {120, -3}};
  const std::vector<LonLat> hole = {
      {120.4, -2.6}, {120.6, -2.6}, {120.6, -2.4}, {120.4, -2.4}, {120.4, -2.6}};
  outlines.add_ring(shell, 0);
  outlines.add_ring(hole, 0);
  outlines.end_shape();
  const Plane p{{120.5, -2.5}, {50, 50}, 50, 50};
  const std::vector<Path> paths = paths_on_page(outlines, p, {0, 0, 100, 100}, 0.05);
  EXPECT_EQ(paths[0].rings(), 2u);
  EXPECT_FALSE(inside(paths[0], p.page({120.5, -2.5})));
  EXPECT_TRUE(inside(paths[0], p.page({120.2, -2.5})));
}

} // namespace
} // namespace lokus::draw
