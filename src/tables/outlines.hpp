#pragma once
#include "core/column.hpp"
#include "core/lonlat.hpp"

namespace lokus {

using RingId = Id<struct RingTag>;

// Multipolygons in WGS 84 degrees. Shape s (a village, a kecamatan, a neighbouring area) owns a run of
// rings; a ring is closed (first point = last). Rings of one shape with the same `part` form one polygon:
// the first is its shell, the others its holes. Filling a whole shape even-odd gives the same picture.
struct Outlines {
  Lists<RingId, LonLat> points;
  Column<RingId, std::uint32_t> part;
  std::vector<std::size_t> first_ring{0}; // shapes() + 1 entries

  std::size_t shapes() const { return first_ring.size() - 1; }
  std::size_t ring_begin(std::size_t shape) const { return first_ring[shape]; }
  std::size_t ring_end(std::size_t shape) const { return first_ring[shape + 1]; }
  std::span<const LonLat> ring(std::size_t r) const { return points[RingId{r}]; }

  void add_ring(std::span<const LonLat> ring_points, std::uint32_t part_of_shape) {
    points.push_back(ring_points);
    part.push_back(part_of_shape);
  }
  void end_shape() { first_ring.push_back(points.rows()); }
};

Box box_of(const Outlines &outlines, std::size_t shape); // empty box for a shape without rings
Box box_of(const Outlines &outlines);

// Even-odd rule over all rings of a shape.
bool inside_shape(const Outlines &outlines, std::size_t shape, LonLat p);

} // namespace lokus
