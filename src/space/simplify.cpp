#include "core/parallel.hpp"
#include "space/plane.hpp"
#include "space/space.hpp"
#include <cmath>
#include <span>

namespace lokus::space {
namespace {

struct Farthest {
  std::size_t point = 0;
  double metres = -1;
};

Farthest farthest_from(std::span<const PlanePoint> line, std::size_t first, std::size_t last) {
  Farthest best;
  double best2 = -1;
  for (std::size_t i = first + 1; i < last; ++i) {
    const double d2 = squared_distance(line[i], {line[first], line[last]});
    if (d2 > best2) {
      best2 = d2;
      best.point = i;
    }
  }
  best.metres = std::sqrt(std::fmax(0, best2));
  return best;
}

// Douglas and Peucker 1973, Cartographica 10(2):112, with a stack of its own.
void keep_between(std::span<const PlanePoint> line, std::size_t first, std::size_t last, double tolerance,
                  std::vector<char> &kept) {
  std::vector<std::pair<std::size_t, std::size_t>> open = {{first, last}};
  while (!open.empty()) {
    const auto [from, to] = open.back();
    open.pop_back();
    if (to - from < 2)
      continue;
    const Farthest far = farthest_from(line, from, to);
    if (far.metres <= tolerance)
      continue;
    kept[far.point] = 1;
    open.emplace_back(from, far.point);
    open.emplace_back(far.point, to);
  }
}

// A closed ring is two lines: to the point farthest from its first, and back. Fewer than four points
// means that it has vanished.
std::vector<LonLat> simplified_ring(std::span<const LonLat> ring, double tolerance) {
  if (ring.size() < 4)
    return {};
  const Plane plane(ring.front());
  std::vector<PlanePoint> line;
  for (LonLat p : ring)
    line.push_back(plane.place(p));
  const std::size_t last = line.size() - 1;
  const std::size_t middle = farthest_from(line, 0, last).point;
  std::vector<char> kept(line.size(), 0);
  kept[0] = kept[middle] = kept[last] = 1;
  keep_between(line, 0, middle, tolerance, kept);
  keep_between(line, middle, last, tolerance, kept);
  std::vector<LonLat> result;
  for (std::size_t i = 0; i < line.size(); ++i)
    if (kept[i] != 0)
      result.push_back(ring[i]);
  return result.size() < 4 ? std::vector<LonLat>{} : result;
}

double size_of(std::span<const LonLat> ring) {
  double twice = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)
    twice += (ring[i].lon - ring[0].lon) * (ring[i + 1].lat - ring[0].lat) -
             (ring[i + 1].lon - ring[0].lon) * (ring[i].lat - ring[0].lat);
  return std::fabs(twice);
}

std::size_t largest_ring(const Outlines &outlines, std::size_t shape) {
  std::size_t best = outlines.ring_begin(shape);
  for (std::size_t r = best; r < outlines.ring_end(shape); ++r)
    if (size_of(outlines.ring(r)) > size_of(outlines.ring(best)))
      best = r;
  return best;
}

struct KeptRing {
  std::vector<LonLat> points;
  std::uint32_t part;
};

// Without its shell a hole goes too; a shape that would vanish keeps its largest ring as it is.
std::vector<KeptRing> simplified_shape(const Outlines &outlines, std::size_t shape, double tolerance) {
  std::vector<KeptRing> rings;
  const auto part = outlines.part.values();
  bool shell_kept = false;
  for (std::size_t r = outlines.ring_begin(shape); r < outlines.ring_end(shape); ++r) {
    const bool shell = r == outlines.ring_begin(shape) || part[r] != part[r - 1];
    if (!shell && !shell_kept)
      continue;
    auto points = simplified_ring(outlines.ring(r), tolerance);
    if (shell)
      shell_kept = !points.empty();
    if (!points.empty())
      rings.push_back({std::move(points), part[r]});
  }
  if (rings.empty() && outlines.ring_begin(shape) < outlines.ring_end(shape)) {
    const auto largest = outlines.ring(largest_ring(outlines, shape));
    rings.push_back({{largest.begin(), largest.end()}, 0});
  }
  return rings;
}

} // namespace

Outlines simplified(const Outlines &outlines, Metres tolerance) {
  std::vector<std::vector<KeptRing>> shapes(outlines.shapes());
  for_each_row(shapes.size(),
               [&](std::size_t s) { shapes[s] = simplified_shape(outlines, s, tolerance.value); });
  Outlines result;
  for (const auto &rings : shapes) {
    for (const KeptRing &ring : rings)
      result.add_ring(ring.points, ring.part);
    result.end_shape();
  }
  return result;
}

} // namespace lokus::space
