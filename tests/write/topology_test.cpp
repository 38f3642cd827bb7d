#include "write/planner/topology.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace lokus::write {
namespace {

using Points = std::vector<LonLat>;
using Cell = Topology::Cell;

// Closes each ring.
Outlines outlines_of(const std::vector<Points> &shapes) {
  Outlines outlines;
  for (Points ring : shapes) {
    ring.push_back(ring.front());
    outlines.add_ring(ring, 0);
    outlines.end_shape();
  }
  return outlines;
}

std::vector<Cell> cells_of(const Topology &t, const std::vector<int> &ring) {
  std::vector<Cell> cells;
  for (const int number : ring) {
    std::vector<Cell> arc = t.arcs[static_cast<std::size_t>(number < 0 ? ~number : number)];
    if (number < 0)
      std::ranges::reverse(arc);
    cells.insert(cells.end(), arc.begin() + (cells.empty() ? 0 : 1), arc.end());
  }
  return cells;
}

double area_of(const std::vector<Cell> &ring) {
  double twice = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)
    twice +=
        static_cast<double>(ring[i][0]) * ring[i + 1][1] - static_cast<double>(ring[i + 1][0]) * ring[i][1];
  return std::abs(twice) / 2;
}

int uses_of(const Topology &t, int arc) {
  int uses = 0;
  for (const auto &shape : t.rings)
    for (const auto &ring : shape)
      for (const int number : ring)
        uses += (number < 0 ? ~number : number) == arc;
  return uses;
}

// Two fields of 1 x 1 degrees side by side. The border of the second has two points that the first has not,
// one of them a little off the line.
TEST(Topology, BordersDrawnApartBecomeOne) {
  const Outlines fields =
      outlines_of({{{110, -7}, {111, -7}, {111, -6}, {110, -6}},
                   {{111, -7}, {112, -7}, {112, -6}, {111, -6}, {111.00002, -6.3}, {111, -6.6}}});
  const Topology t = topology_of(fields, 16384, 3);
  ASSERT_EQ(t.arcs.size(), 3u);
  int shared = 0;
  for (int arc = 0; arc < 3; ++arc)
    shared += uses_of(t, arc) == 2;
  EXPECT_EQ(shared, 1);
  const double field = 8192.0 * 8192.0 * degree_length(-6.5).lat_metres / degree_length(-6.5).lon_metres;
  for (const auto &shape : t.rings)
    EXPECT_NEAR(area_of(cells_of(t, shape.front())) / field, 1, 1e-3);
}

TEST(Topology, PointsOfOneCellAreOne) {
  const Outlines fields = outlines_of({{{110, -7}, {111, -7}, {111, -6}, {110, -6}},
                                       {{111.00001, -7.00001}, {112, -7}, {112, -6}, {111.00001, -5.99999}}});
  const Topology t = topology_of(fields, 16384, 3);
  EXPECT_EQ(t.arcs.size(), 3u);
}

TEST(Topology, WhatLiesFartherApartStaysApart) {
  const Outlines fields = outlines_of(
      {{{110, -7}, {111, -7}, {111, -6}, {110, -6}}, {{111.01, -7}, {112, -7}, {112, -6}, {111.01, -6}}});
  const Topology t = topology_of(fields, 16384, 3);
  EXPECT_EQ(t.arcs.size(), 2u);
}

// A neck so narrow that its two sides are neighbours of themselves, and a ring inside of a cell.
TEST(Topology, NarrowAndTinyRingsDoNotFail) {
  const Outlines odd =
      outlines_of({{{110, -7}, {110.5, -6.99999}, {111, -7}, {111, -6}, {110.5, -6.99998}, {110, -6}},
                   {{110.2, -6.5}, {110.200001, -6.5}, {110.2, -6.500001}}});
  const Topology t = topology_of(odd, 16384, 3);
  EXPECT_EQ(t.rings[1].size(), 0u);
  EXPECT_FALSE(t.rings[0].empty());
}

} // namespace
} // namespace lokus::write
