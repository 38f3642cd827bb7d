#include "space/close_pairs.hpp"
#include "core/parallel.hpp"
#include "space/plane.hpp"
#include "space/spatial_index.hpp"
#include <algorithm>
#include <iterator>
#include <span>
#include <unordered_set>

namespace lokus::space {
namespace {

// Pairs already found: most cells along a border tell what the first one told.
class Found {
public:
  bool has(ShapePair p) const { return keys_.contains(key(p)); }
  void add(ShapePair p) {
    if (keys_.insert(key(p)).second)
      pairs.push_back(p);
  }
  std::vector<ShapePair> pairs;

private:
  static std::uint64_t key(ShapePair p) { return std::uint64_t{p.low} << 32 | p.high; }
  std::unordered_set<std::uint64_t> keys_;
};

struct PlacedSegment {
  Segment segment;
  std::uint32_t shape;
};

bool come_close(std::span<const PlacedSegment> some, std::span<const PlacedSegment> others, double metres) {
  for (const PlacedSegment &s : some)
    for (const PlacedSegment &t : others)
      if (!far_apart(s.segment, t.segment, metres) &&
          squared_distance(s.segment, t.segment) <= metres * metres)
        return true;
  return false;
}

// Segments of one cell come in order of shape, so each shape is one run of them.
std::vector<std::span<const PlacedSegment>> runs_by_shape(std::span<const PlacedSegment> segments) {
  std::vector<std::span<const PlacedSegment>> runs;
  for (std::size_t first = 0, i = 0; i < segments.size(); ++i)
    if (i + 1 == segments.size() || segments[i + 1].shape != segments[first].shape) {
      runs.push_back(segments.subspan(first, i + 1 - first));
      first = i + 1;
    }
  return runs;
}

void search_cell(std::span<const PlacedSegment> segments, double metres, Found &found) {
  const auto runs = runs_by_shape(segments);
  for (std::size_t high = 0; high < runs.size(); ++high)
    for (std::size_t low = 0; low < high; ++low) {
      const ShapePair pair{runs[low].front().shape, runs[high].front().shape};
      if (!found.has(pair) && come_close(runs[low], runs[high], metres))
        found.add(pair);
    }
}

std::vector<ShapePair> search_band(const Outlines &outlines, const CellGrid &grid, const SegmentBands &bands,
                                   std::size_t band, double metres) {
  const auto points = outlines.points.values();
  const auto entries = cells_of_band(outlines, grid, bands, band);
  const auto first_row = (bands.first_band + static_cast<std::int64_t>(band)) * SegmentBands::rows_per_band;
  Found found;
  std::vector<PlacedSegment> in_cell;
  const auto segment_of = [&](std::uint64_t entry) { return bands.segments[CellEntry::segment(entry)]; };
  for (auto first = entries.begin(), last = first; first != entries.end(); first = last) {
    last = std::find_if(first, entries.end(), [cell = CellEntry::cell(*first)](std::uint64_t entry) {
      return CellEntry::cell(entry) != cell;
    });
    if (segment_of(*first).shape == segment_of(*std::prev(last)).shape)
      continue;
    const auto row = first_row + CellEntry::row_in_band(*first);
    const LonLat a = points[segment_of(*first).point];
    const Plane plane({a.lon, (static_cast<double>(row) + 0.5) * grid.cell_degrees});
    in_cell.clear();
    for (const std::uint64_t entry : std::span(first, last)) {
      const SegmentRef ref = segment_of(entry);
      in_cell.push_back({{plane.place(points[ref.point]), plane.place(points[ref.point + 1])}, ref.shape});
    }
    search_cell(in_cell, metres, found);
  }
  return found.pairs;
}

// A shape within another, borders nowhere close: one point of each of its polygons tells.
std::vector<ShapePair> enclosing(const Outlines &outlines, const BoxIndex &boxes, std::size_t shape) {
  std::vector<ShapePair> pairs;
  for (std::size_t r = outlines.ring_begin(shape); r < outlines.ring_end(shape); ++r) {
    if (outlines.ring(r).empty())
      continue;
    const LonLat p = outlines.ring(r).front();
    boxes.each_holding(p, [&](std::size_t other) {
      if (other != shape && inside_shape(outlines, other, p))
        pairs.push_back({static_cast<std::uint32_t>(std::min(shape, other)),
                         static_cast<std::uint32_t>(std::max(shape, other))});
    });
  }
  return pairs;
}

void append_pairs(std::vector<ShapePair> &all, const std::vector<std::vector<ShapePair>> &lists) {
  for (const auto &list : lists)
    all.insert(all.end(), list.begin(), list.end());
}

} // namespace

std::vector<ShapePair> close_pairs(const Outlines &outlines, Metres tolerance) {
  const CellGrid grid(tolerance, box_of(outlines));
  const SegmentBands bands = bands_of(outlines, grid);
  std::vector<std::vector<ShapePair>> by_band(bands.bands());
  for_each_uneven_row(bands.bands(), [&](std::size_t band) {
    by_band[band] = search_band(outlines, grid, bands, band, tolerance.value);
  });
  const BoxIndex boxes(outlines);
  std::vector<std::vector<ShapePair>> by_shape(outlines.shapes());
  for_each_row(outlines.shapes(),
               [&](std::size_t shape) { by_shape[shape] = enclosing(outlines, boxes, shape); });
  std::vector<ShapePair> pairs;
  append_pairs(pairs, by_band);
  append_pairs(pairs, by_shape);
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

} // namespace lokus::space
