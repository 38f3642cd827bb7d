#include "core/distributions.hpp"
#include "space/space.hpp"
#include "villages_drawn.hpp"
#include <gtest/gtest.h>
#include <set>

// Neighbours beside what measuring every pair of sides gives, on triangles strewn at random.
namespace lokus {
namespace {

struct Point {
  double east, north; // metres
};
using Triangle = std::array<Point, 3>;

double cross(Point a, Point b, Point c) {
  return (b.east - a.east) * (c.north - a.north) - (b.north - a.north) * (c.east - a.east);
}

double to_side(Point p, Point a, Point b) {
  const double x = b.east - a.east, y = b.north - a.north;
  const double along = ((p.east - a.east) * x + (p.north - a.north) * y) / (x * x + y * y);
  const double t = std::clamp(along, 0.0, 1.0);
  return std::hypot(p.east - a.east - t * x, p.north - a.north - t * y);
}

bool sides_cross(Point a, Point b, Point c, Point d) {
  return cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;
}

bool holds(const Triangle &t, Point p) {
  const double a = cross(t[0], t[1], p), b = cross(t[1], t[2], p), c = cross(t[2], t[0], p);
  return (a > 0 && b > 0 && c > 0) || (a < 0 && b < 0 && c < 0);
}

double metres_apart(const Triangle &s, const Triangle &t) {
  if (holds(s, t[0]) || holds(t, s[0]))
    return 0;
  double least = HUGE_VAL;
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) {
      const Point a = s[i], b = s[(i + 1) % 3], c = t[j], d = t[(j + 1) % 3];
      if (sides_cross(a, b, c, d))
        return 0;
      least = std::min({least, to_side(a, c, d), to_side(b, c, d), to_side(c, a, b), to_side(d, a, b)});
    }
  return least;
}

std::vector<Triangle> strewn(std::uint64_t seed, std::size_t count, double extent, double size) {
  std::vector<Triangle> triangles(count);
  std::uint64_t step = 0;
  const RandomKey key{seed, Purpose::estimate_prevalence, 0, 0};
  for (Triangle &triangle : triangles) {
    const Point middle = {extent * uniform(key, step++), extent * uniform(key, step++)};
    for (Point &p : triangle)
      p = {middle.east + size * (uniform(key, step++) - 0.5),
           middle.north + size * (uniform(key, step++) - 0.5)};
  }
  return triangles;
}

Villages villages_of(const std::vector<Triangle> &triangles) {
  Villages villages;
  for (const Triangle &t : triangles) {
    std::vector<LonLat> ring;
    for (std::size_t i : {0u, 1u, 2u, 0u})
      ring.push_back(drawn::place(t[i].east / 1000, -t[i].north / 1000));
    villages.code.push_back("");
    villages.outline.add_ring(ring, 0);
    villages.outline.end_shape();
  }
  return villages;
}

// Pairs within half a percent of the tolerance are left open: lengths on the ground are good to 0.1 %.
void expect_as_measured(const std::vector<Triangle> &triangles, double tolerance) {
  const Neighbours n = space::neighbours(villages_of(triangles), {Metres(tolerance), false});
  std::size_t close = 0;
  for (std::size_t i = 0; i < triangles.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const double metres = metres_apart(triangles[i], triangles[j]);
      if (std::abs(metres - tolerance) < 0.005 * tolerance)
        continue;
      const auto list = n.of[VillageId{i}];
      EXPECT_EQ(std::ranges::binary_search(list, VillageId{j}), metres < tolerance)
          << i << ' ' << j << ": " << metres << " m";
      close += metres > 0 && metres < tolerance;
    }
  EXPECT_GT(close, triangles.size() / 20) << "what is tried must come near the tolerance";
}

TEST(EveryPair, OfLongSidesOverManyCellsIsFound) {
  for (std::uint64_t seed : {1u, 2u, 3u})
    expect_as_measured(strewn(seed, 60, 12000, 3000), 150);
}

TEST(EveryPair, OfSmallOnesIsFoundAtAnyTolerance) {
  expect_as_measured(strewn(4, 300, 3000, 60), 10);
  expect_as_measured(strewn(5, 300, 6000, 60), 150);
}

TEST(Neighbours, ASmallVillageByTheMiddleOfALongSideIsFound) {
  const Triangle large = {{{0, 0}, {0, 5000}, {-3000, 2000}}}, small = {{{3, 2500}, {40, 2480}, {40, 2520}}};
  EXPECT_EQ(space::neighbours(villages_of({large, small}), {}).pairs(), 1u);
  EXPECT_EQ(space::neighbours(villages_of({small, large}), {}).pairs(), 1u);
}

} // namespace
} // namespace lokus
