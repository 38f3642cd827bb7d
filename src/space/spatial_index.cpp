#include "space/spatial_index.hpp"
#include "core/parallel.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::space {
namespace {

constexpr double box_cell_degrees = 0.05;
constexpr std::int64_t most_cells = 1600; // of a shape, 2 by 2 degrees: larger ones are looked at each time

std::uint64_t box_cell(std::int64_t column, std::int64_t row) {
  return static_cast<std::uint64_t>(row + (1 << 20)) << 32 | static_cast<std::uint64_t>(column + (1 << 20));
}

std::int64_t box_cell_of(double degrees) {
  return static_cast<std::int64_t>(std::floor(degrees / box_cell_degrees));
}

struct Rows {
  std::int64_t first, last;
};

Rows rows_of(const CellGrid &grid, LonLat a, LonLat b) {
  return {grid.cell(std::min(a.lat, b.lat) - grid.reach_lat),
          grid.cell(std::max(a.lat, b.lat) + grid.reach_lat)};
}

std::int64_t band_of(std::int64_t row) {
  return static_cast<std::int64_t>(
      std::floor(static_cast<double>(row) / static_cast<double>(SegmentBands::rows_per_band)));
}

template <class Visit>
void each_segment(const Outlines &outlines, Visit &&visit) {
  std::uint32_t point = 0;
  for (std::size_t shape = 0; shape < outlines.shapes(); ++shape)
    for (std::size_t r = outlines.ring_begin(shape); r < outlines.ring_end(shape); ++r) {
      const auto ring = outlines.ring(r);
      for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        visit(SegmentRef{point + static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(shape)}, ring[i],
              ring[i + 1]);
      point += static_cast<std::uint32_t>(ring.size());
    }
}

// The part of segment a-b with latitudes south..north, as a range of longitudes.
std::pair<double, double> longitudes_between(LonLat a, LonLat b, double south, double north) {
  if (a.lat > b.lat)
    std::swap(a, b);
  const double slope = b.lat > a.lat ? (b.lon - a.lon) / (b.lat - a.lat) : 0;
  const double low = a.lat < south ? a.lon + (south - a.lat) * slope : a.lon;
  const double high = b.lat > north ? a.lon + (north - a.lat) * slope : b.lon;
  return std::minmax(low, high);
}

} // namespace

CellGrid::CellGrid(Metres tolerance, const Box &extent) {
  // The shortest degree within the extent, so that the reach in degrees is nowhere too small.
  const double farthest =
      extent.empty() ? 0 : std::min(89.0, std::max(std::fabs(extent.south), std::fabs(extent.north)));
  const double hair = 1e-9; // a tenth of a millimetre, against rounding on cell borders
  reach_lon = tolerance.value / 2 / degree_length(farthest).lon_metres + hair;
  reach_lat = tolerance.value / 2 / degree_length(0).lat_metres + hair;
  cell_degrees = std::max(0.002, 4 * std::max(reach_lon, reach_lat));
}

std::int64_t CellGrid::cell(double degrees) const {
  return static_cast<std::int64_t>(std::floor(degrees / cell_degrees));
}

SegmentBands bands_of(const Outlines &outlines, const CellGrid &grid) {
  SegmentBands bands;
  const Box extent = box_of(outlines);
  if (extent.empty())
    return bands;
  bands.first_band = band_of(grid.cell(extent.south - grid.reach_lat));
  const auto count = band_of(grid.cell(extent.north + grid.reach_lat)) - bands.first_band + 1;
  bands.starts.assign(static_cast<std::size_t>(count) + 1, 0);
  const auto each_band = [&](LonLat a, LonLat b, auto &&visit) {
    const Rows rows = rows_of(grid, a, b);
    for (auto band = band_of(rows.first); band <= band_of(rows.last); ++band)
      visit(static_cast<std::size_t>(band - bands.first_band));
  };
  each_segment(outlines, [&](SegmentRef, LonLat a, LonLat b) {
    each_band(a, b, [&](std::size_t band) { ++bands.starts[band + 1]; });
  });
  for (std::size_t i = 0; i + 1 < bands.starts.size(); ++i)
    bands.starts[i + 1] += bands.starts[i];
  bands.segments.resize(bands.starts.back());
  std::vector<std::size_t> next = bands.starts;
  each_segment(outlines, [&](SegmentRef ref, LonLat a, LonLat b) {
    each_band(a, b, [&](std::size_t band) { bands.segments[next[band]++] = ref; });
  });
  return bands;
}

std::uint64_t CellEntry::pack(std::int64_t row_in_band, std::int64_t column, std::size_t segment) {
  const auto shifted_column = static_cast<std::uint64_t>(column + (1 << 23));
  return static_cast<std::uint64_t>(row_in_band) << 58 | shifted_column << 34 | segment;
}

std::vector<std::uint64_t> cells_of_band(const Outlines &outlines, const CellGrid &grid,
                                         const SegmentBands &bands, std::size_t band) {
  const auto points = outlines.points.values();
  const std::int64_t first_row =
      (bands.first_band + static_cast<std::int64_t>(band)) * SegmentBands::rows_per_band;
  std::vector<std::uint64_t> entries;
  for (std::size_t i = bands.starts[band]; i < bands.starts[band + 1]; ++i) {
    const LonLat a = points[bands.segments[i].point], b = points[bands.segments[i].point + 1];
    const Rows rows = rows_of(grid, a, b);
    const auto last = std::min(rows.last, first_row + SegmentBands::rows_per_band - 1);
    for (auto row = std::max(rows.first, first_row); row <= last; ++row) {
      const double south = static_cast<double>(row) * grid.cell_degrees;
      const auto [west, east] =
          longitudes_between(a, b, south - grid.reach_lat, south + grid.cell_degrees + grid.reach_lat);
      for (auto column = grid.cell(west - grid.reach_lon); column <= grid.cell(east + grid.reach_lon);
           ++column)
        entries.push_back(CellEntry::pack(row - first_row, column, i));
    }
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

BoxIndex::BoxIndex(const Outlines &outlines) : boxes_(outlines.shapes()) {
  for_each_row(boxes_.size(), [&](std::size_t shape) { boxes_[shape] = box_of(outlines, shape); });
  for (std::size_t shape = 0; shape < boxes_.size(); ++shape) {
    const Box &b = boxes_[shape];
    if (b.empty())
      continue;
    const auto columns = box_cell_of(b.east) - box_cell_of(b.west) + 1;
    if (const auto rows = box_cell_of(b.north) - box_cell_of(b.south) + 1; columns * rows > most_cells) {
      wide_.push_back(static_cast<std::uint32_t>(shape));
      continue;
    }
    for (auto row = box_cell_of(b.south); row <= box_cell_of(b.north); ++row)
      for (auto column = box_cell_of(b.west); column <= box_cell_of(b.east); ++column)
        shapes_.emplace_back(box_cell(column, row), static_cast<std::uint32_t>(shape));
  }
  std::sort(shapes_.begin(), shapes_.end());
}

std::pair<std::size_t, std::size_t> BoxIndex::candidates(LonLat p) const {
  const std::uint64_t cell = box_cell(box_cell_of(p.lon), box_cell_of(p.lat));
  const auto first = std::lower_bound(shapes_.begin(), shapes_.end(), std::pair(cell, std::uint32_t{0}));
  const auto last = std::lower_bound(first, shapes_.end(), std::pair(cell + 1, std::uint32_t{0}));
  return {static_cast<std::size_t>(first - shapes_.begin()),
          static_cast<std::size_t>(last - shapes_.begin())};
}

} // namespace lokus::space
