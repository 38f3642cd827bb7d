#include "draw/simplify.hpp"
#include "core/parallel.hpp"
#include <algorithm>
#include <array>
#include <cstdint>

namespace lokus::draw {
namespace {

double squared_millimetres(Point a, Point b) {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

double squared_to_segment(Point p, Point a, Point b) {
  const double length = squared_millimetres(a, b);
  if (length == 0)
    return squared_millimetres(p, a);
  const double t = std::clamp(((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length, 0.0, 1.0);
  return squared_millimetres(p, {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
}

// Marks what must stay between two kept points; index n means the first point again.
void keep_points_between(std::span<const Point> ring, std::size_t from, std::size_t to, double tolerance,
                         std::vector<std::uint8_t> &keep) {
  const auto at = [ring](std::size_t i) { return ring[i == ring.size() ? 0 : i]; };
  std::vector<std::array<std::size_t, 2>> open = {{from, to}};
  while (!open.empty()) {
    const auto [a, b] = open.back();
    open.pop_back();
    double worst = tolerance * tolerance;
    std::size_t split = 0;
    for (std::size_t i = a + 1; i < b; ++i) {
      const double d = squared_to_segment(ring[i], at(a), at(b));
      if (d > worst) {
        worst = d;
        split = i;
      }
    }
    if (split == 0)
      continue;
    keep[split] = 1;
    open.push_back({a, split});
    open.push_back({split, b});
  }
}

// One side of the window: how far inside a point is (negative: outside).
double depth(Point p, const Rectangle &w, int side) {
  switch (side) {
  case 0:
    return p.x - w.left;
  case 1:
    return w.right - p.x;
  case 2:
    return p.y - w.top;
  default:
    return w.bottom - p.y;
  }
}

void draw_shape(const Outlines &outlines, std::size_t shape, const Plane &plane, const Rectangle &window,
                double tolerance, Path &path) {
  bool seen = false;
  Point somewhere;
  std::vector<Point> projected;
  for (std::size_t r = outlines.ring_begin(shape); r < outlines.ring_end(shape); ++r) {
    const auto ring = outlines.ring(r);
    projected.clear();
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
      projected.push_back(plane.page(ring[i]));
    const std::vector<Point> cut = clipped(projected, window);
    if (cut.empty())
      continue;
    seen = true;
    somewhere = cut[0];
    const std::vector<Point> thin = simplified_points(cut, tolerance);
    if (!thin.empty())
      path.add(thin);
  }
  if (seen && path.empty())
    path = rectangle_path(around(somewhere, {2 * tolerance, 2 * tolerance}));
}

} // namespace

std::vector<Point> simplified_points(std::span<const Point> ring, double tolerance_mm) {
  if (ring.size() < 3)
    return {};
  std::size_t far = 0;
  for (std::size_t i = 1; i < ring.size(); ++i)
    if (squared_millimetres(ring[i], ring[0]) > squared_millimetres(ring[far], ring[0]))
      far = i;
  std::vector<std::uint8_t> keep(ring.size(), 0);
  keep[0] = 1;
  keep[far] = 1;
  keep_points_between(ring, 0, far, tolerance_mm, keep);
  keep_points_between(ring, far, ring.size(), tolerance_mm, keep);
  std::vector<Point> thin;
  for (std::size_t i = 0; i < ring.size(); ++i)
    if (keep[i])
      thin.push_back(ring[i]);
  return thin.size() < 3 ? std::vector<Point>{} : thin;
}

std::vector<Point> clipped(std::span<const Point> ring, const Rectangle &window) {
  std::vector<Point> in(ring.begin(), ring.end());
  if (std::all_of(in.begin(), in.end(), [&](Point p) { return window.contains(p); }))
    return in;
  for (int side = 0; side < 4; ++side) {
    std::vector<Point> out;
    for (std::size_t i = 0; i < in.size(); ++i) {
      const Point a = in[(i + in.size() - 1) % in.size()], b = in[i];
      const double da = depth(a, window, side), db = depth(b, window, side);
      if ((da < 0) != (db < 0)) {
        const double t = da / (da - db);
        out.push_back({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
      }
      if (db >= 0)
        out.push_back(b);
    }
    in = std::move(out);
  }
  return in;
}

std::vector<Path> paths_on_page(const Outlines &outlines, const Plane &plane, const Rectangle &window,
                                double tolerance_mm) {
  std::vector<Path> paths(outlines.shapes());
  for_each_row(outlines.shapes(), [&](std::size_t shape) {
    draw_shape(outlines, shape, plane, window, tolerance_mm, paths[shape]);
  });
  return paths;
}

} // namespace lokus::draw
