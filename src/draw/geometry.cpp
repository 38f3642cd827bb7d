#include "draw/geometry.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace lokus::draw {

Path rectangle_path(const Rectangle &r) {
  const std::array<Point, 4> corners = {Point{r.left, r.top}, Point{r.right, r.top}, Point{r.right, r.bottom},
                                        Point{r.left, r.bottom}};
  Path path;
  path.add(corners);
  return path;
}

Rectangle rectangle_around(const Path &path) {
  if (path.points.empty())
    return {};
  Rectangle box{path.points[0].x, path.points[0].y, path.points[0].x, path.points[0].y};
  for (Point p : path.points) {
    box.left = std::min(box.left, p.x);
    box.right = std::max(box.right, p.x);
    box.top = std::min(box.top, p.y);
    box.bottom = std::max(box.bottom, p.y);
  }
  return box;
}

double ring_area(std::span<const Point> ring) {
  double twice = 0;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
    twice += ring[j].x * ring[i].y - ring[i].x * ring[j].y;
  return std::fabs(twice) / 2;
}

double ring_length(std::span<const Point> ring) {
  double length = 0;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
    length += std::hypot(ring[i].x - ring[j].x, ring[i].y - ring[j].y);
  return length;
}

bool inside(const Path &path, Point p) {
  bool in = false;
  for (std::size_t r = 0; r < path.rings(); ++r) {
    const auto ring = path.ring(r);
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      const Point a = ring[i], b = ring[j];
      if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
        in = !in;
    }
  }
  return in;
}

} // namespace lokus::draw
