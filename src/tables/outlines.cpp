#include "tables/outlines.hpp"

namespace lokus {

Box box_of(const Outlines &outlines, std::size_t shape) {
  Box box;
  for (std::size_t r = outlines.ring_begin(shape); r < outlines.ring_end(shape); ++r)
    for (LonLat p : outlines.ring(r))
      box.add(p);
  return box;
}

Box box_of(const Outlines &outlines) {
  Box box;
  for (LonLat p : outlines.points.values())
    box.add(p);
  return box;
}

bool inside_shape(const Outlines &outlines, std::size_t shape, LonLat p) {
  bool in = false;
  for (std::size_t r = outlines.ring_begin(shape); r < outlines.ring_end(shape); ++r) {
    const auto ring = outlines.ring(r);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      const LonLat a = ring[i], b = ring[i + 1];
      if ((a.lat > p.lat) != (b.lat > p.lat) &&
          p.lon < a.lon + (p.lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon))
        in = !in;
    }
  }
  return in;
}

} // namespace lokus
