#include "space/space.hpp"
#include <cmath>

namespace lokus::space {
namespace {

struct Moments {
  double area = 0, x = 0, y = 0; // of one ring round `corner`; area signed
};

Moments ring_moments(std::span<const LonLat> ring, LonLat corner) {
  Moments m;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const LonLat a = ring[i], b = ring[i + 1 < ring.size() ? i + 1 : 0];
    const double ax = a.lon - corner.lon, ay = a.lat - corner.lat;
    const double bx = b.lon - corner.lon, by = b.lat - corner.lat;
    const double twice = ax * by - bx * ay;
    m.area += twice / 2;
    m.x += twice * (ax + bx) / 6;
    m.y += twice * (ay + by) / 6;
  }
  return m;
}

} // namespace

LonLat centroid(const Outlines &outlines, std::size_t shape) {
  const std::size_t first = outlines.ring_begin(shape), last = outlines.ring_end(shape);
  const auto part = outlines.part.values();
  LonLat corner{nan(), nan()};
  Moments all;
  for (std::size_t r = first; r < last; ++r) {
    const auto ring = outlines.ring(r);
    if (ring.empty())
      continue;
    if (std::isnan(corner.lon))
      corner = ring.front();
    const Moments m = ring_moments(ring, corner);
    const bool shell = r == first || part[r] != part[r - 1];
    const double sign = (shell ? 1.0 : -1.0) * std::copysign(1.0, m.area); // rings may wind either way
    all.area += sign * m.area;
    all.x += sign * m.x;
    all.y += sign * m.y;
  }
  if (!(all.area > 0))
    return corner;
  return {corner.lon + all.x / all.area, corner.lat + all.y / all.area};
}

} // namespace lokus::space
