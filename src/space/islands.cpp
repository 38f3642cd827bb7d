#include "space/islands.hpp"
#include "space/plane.hpp"
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace lokus::space {
namespace {

// Between a segment's box and a box; nothing inside them can be nearer.
double box_distance(PlanePoint low, PlanePoint high, PlanePoint other_low, PlanePoint other_high) {
  const double dx = std::max({0.0, other_low.x - high.x, low.x - other_high.x});
  const double dy = std::max({0.0, other_low.y - high.y, low.y - other_high.y});
  return std::sqrt(squared_length(dx, dy));
}

struct PlacedShape {
  std::vector<Segment> segments;
  PlanePoint low, high;
};

PlacedShape placed(const Outlines &outlines, std::size_t shape, const Plane &plane) {
  const Box box = box_of(outlines, shape);
  PlacedShape result{{}, plane.place({box.west, box.south}), plane.place({box.east, box.north})};
  for (std::size_t r = outlines.ring_begin(shape); r < outlines.ring_end(shape); ++r) {
    const auto ring = outlines.ring(r);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
      result.segments.push_back({plane.place(ring[i]), plane.place(ring[i + 1])});
  }
  return result;
}

double outline_distance(const PlacedShape &one, const PlacedShape &other, double give_up) {
  double best = give_up;
  for (const Segment &s : one.segments) {
    const PlanePoint low{std::min(s.a.x, s.b.x), std::min(s.a.y, s.b.y)};
    const PlanePoint high{std::max(s.a.x, s.b.x), std::max(s.a.y, s.b.y)};
    if (box_distance(low, high, other.low, other.high) >= best)
      continue;
    for (const Segment &t : other.segments)
      if (!far_apart(s, t, best))
        best = std::min(best, std::sqrt(squared_distance(s, t)));
  }
  return best;
}

} // namespace

std::size_t nearest_shape(const Outlines &outlines, std::span<const Box> boxes, std::size_t island) {
  const Box &home = boxes[island];
  if (home.empty())
    return island;
  const Plane plane({home.west, (home.south + home.north) / 2});
  const PlacedShape from = placed(outlines, island, plane);
  std::vector<std::pair<double, std::size_t>> candidates;
  for (std::size_t shape = 0; shape < outlines.shapes(); ++shape) {
    const Box &b = boxes[shape];
    if (shape != island && !b.empty())
      candidates.emplace_back(
          box_distance(from.low, from.high, plane.place({b.west, b.south}), plane.place({b.east, b.north})),
          shape);
  }
  std::sort(candidates.begin(), candidates.end());
  std::pair<double, std::size_t> best{std::numeric_limits<double>::infinity(), island};
  for (const auto &[at_least, shape] : candidates) {
    if (at_least > best.first)
      break;
    const double reach = std::isinf(best.first) ? best.first : std::nextafter(best.first, HUGE_VAL);
    const double distance = outline_distance(from, placed(outlines, shape, plane), reach);
    if (distance < reach)
      best = std::min(best, {distance, shape});
  }
  return best.second;
}

} // namespace lokus::space
