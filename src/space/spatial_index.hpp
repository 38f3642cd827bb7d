#pragma once
#include "core/units.hpp"
#include "tables/outlines.hpp"
#include <cstdint>
#include <vector>

namespace lokus::space {

// The grid over the Earth on which outline segments are laid to find those near each other: square
// cells in degrees, a few hundred metres wide, at least two tolerances. Rows are counted from the equator,
// columns from the meridian of Greenwich, so cells do not depend on the villages given.
struct CellGrid {
  double cell_degrees;
  double reach_lon, reach_lat; // half the tolerance, in degrees, never less than what it is on the ground

  CellGrid(Metres tolerance, const Box &extent);
  std::int64_t cell(double degrees) const;
};

// Segment of an outline: from point `point` to the next, of shape `shape`.
struct SegmentRef {
  std::uint32_t point;
  std::uint32_t shape;
};

// Segments by bands of grid rows, in point order within a band. A segment near several bands is in
// each of them.
struct SegmentBands {
  static constexpr std::int64_t rows_per_band = 32;
  std::int64_t first_band = 0;
  std::vector<std::size_t> starts{0};
  std::vector<SegmentRef> segments;
  std::size_t bands() const { return starts.size() - 1; }
};
SegmentBands bands_of(const Outlines &outlines, const CellGrid &grid);

// A segment in a cell of one band, packed so that sorting the numbers sorts by row, column, segment.
struct CellEntry {
  static std::uint64_t pack(std::int64_t row_in_band, std::int64_t column, std::size_t segment);
  static std::uint64_t cell(std::uint64_t entry) { return entry >> 34; }
  static std::size_t segment(std::uint64_t entry) { return entry & ((1ull << 34) - 1); }
  static std::int64_t row_in_band(std::uint64_t entry) { return static_cast<std::int64_t>(entry >> 58); }
};

// All cells of band `band` that come within half the tolerance of its segments, sorted. Two segments
// within the tolerance of each other share at least one cell: the one in the middle between them.
std::vector<std::uint64_t> cells_of_band(const Outlines &outlines, const CellGrid &grid,
                                         const SegmentBands &bands, std::size_t band);

// Shapes whose bounding box holds a point. Memory does not grow with the size of a shape.
class BoxIndex {
public:
  explicit BoxIndex(const Outlines &outlines);
  const Box &box(std::size_t shape) const { return boxes_[shape]; }
  template <class Visit>
  void each_holding(LonLat p, Visit &&visit) const {
    const auto [first, last] = candidates(p);
    for (std::size_t i = first; i < last; ++i)
      if (holds(boxes_[shapes_[i].second], p))
        visit(std::size_t{shapes_[i].second});
    for (const std::uint32_t shape : wide_)
      if (holds(boxes_[shape], p))
        visit(std::size_t{shape});
  }

private:
  static bool holds(const Box &b, LonLat p) {
    return b.west <= p.lon && p.lon <= b.east && b.south <= p.lat && p.lat <= b.north;
  }
  std::pair<std::size_t, std::size_t> candidates(LonLat p) const;
  std::vector<Box> boxes_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> shapes_; // (cell, shape), sorted
  std::vector<std::uint32_t> wide_;                             // of too many cells
};

} // namespace lokus::space
