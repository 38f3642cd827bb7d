#include "synth/groups.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::synth {
namespace {

bool taller_than_wide(const Cells &cells, Range range) {
  double west = HUGE_VAL, east = -HUGE_VAL, south = HUGE_VAL, north = -HUGE_VAL;
  for (std::size_t i = range.first; i < range.second; ++i) {
    west = std::min(west, cells[i].x), east = std::max(east, cells[i].x);
    south = std::min(south, cells[i].y), north = std::max(north, cells[i].y);
  }
  return north - south > east - west;
}

} // namespace

Cells bent_cells(const Mesh &mesh, std::uint64_t seed) {
  const Field east({seed, Purpose::synth_shape, 0, 200}, 9), north({seed, Purpose::synth_shape, 0, 201}, 9);
  Cells cells;
  for (std::size_t i = 0; i < mesh.cells(); ++i) {
    const Km p = mesh.loose(i);
    cells.push_back({i, p.x + 1.8 * east.at(p), p.y + 1.8 * north.at(p)});
  }
  return cells;
}

void cut(Cells &cells, Range range, std::size_t groups, const RandomKey &key, std::vector<Range> &result) {
  if (groups == 1) {
    result.push_back(range);
    return;
  }
  const std::size_t left = groups / 2, n = range.second - range.first;
  const double even = static_cast<double>(n) * static_cast<double>(left) / static_cast<double>(groups);
  const double uneven = even * (1 + 0.16 * (uniform(key, range.first * 1000 + groups) - 0.5));
  const auto size = std::clamp(static_cast<std::size_t>(std::lround(uneven)), left, n - (groups - left));
  const auto first = cells.begin() + static_cast<std::ptrdiff_t>(range.first);
  const auto nth = first + static_cast<std::ptrdiff_t>(size);
  const auto last = cells.begin() + static_cast<std::ptrdiff_t>(range.second);
  if (taller_than_wide(cells, range))
    std::nth_element(first, nth, last, [](const Cell &a, const Cell &b) {
      return std::pair(-a.y, a.cell) < std::pair(-b.y, b.cell);
    });
  else
    std::nth_element(first, nth, last, [](const Cell &a, const Cell &b) {
      return std::pair(a.x, a.cell) < std::pair(b.x, b.cell);
    });
  const std::size_t middle_of_range = range.first + size;
  cut(cells, {range.first, middle_of_range}, left, key, result);
  cut(cells, {middle_of_range, range.second}, groups - left, key, result);
}

std::vector<Km> middles(const Cells &cells, const std::vector<Range> &ranges, const Mesh &mesh) {
  std::vector<Km> result;
  for (const Range &range : ranges) {
    Km total;
    for (std::size_t i = range.first; i < range.second; ++i) {
      total.x += mesh.loose(cells[i].cell).x;
      total.y += mesh.loose(cells[i].cell).y;
    }
    const auto n = static_cast<double>(range.second - range.first);
    result.push_back({total.x / n, total.y / n});
  }
  return result;
}

} // namespace lokus::synth
