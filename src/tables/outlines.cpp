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

} // namespace lokus
