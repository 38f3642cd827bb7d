#include "write/planner/shared_points.hpp"
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace lokus::write {
namespace {

using Cell = Topology::Cell;
using Key = std::uint64_t;

// The first point that came into a cell or one beside it stands for all of them.
class Points {
public:
  Cell standing_for(Cell cell) {
    for (const std::int32_t dx : {0, -1, 1})
      for (const std::int32_t dy : {0, -1, 1})
        if (const auto found = points_.find(cell_key({cell[0] + dx, cell[1] + dy})); found != points_.end())
          return {cell[0] + dx, cell[1] + dy};
    points_.insert(cell_key(cell));
    by_square_[square(cell[0], cell[1])].push_back(cell);
    return cell;
  }

  // Within a cell of the line between two points, whichever order; its ends are among them.
  std::vector<Cell> along(Cell a, Cell b) const {
    std::vector<Cell> found;
    const auto [west, east] = std::minmax(a[0], b[0]);
    const auto [south, north] = std::minmax(a[1], b[1]);
    for (std::int32_t x = (west - 1) >> side; x <= (east + 1) >> side; ++x)
      for (std::int32_t y = (south - 1) >> side; y <= (north + 1) >> side; ++y)
        if (const auto at = by_square_.find(cell_key({x, y})); at != by_square_.end())
          std::ranges::copy_if(at->second, std::back_inserter(found),
                               [&](Cell cell) { return squared_cells_to(cell, a, b) <= 1; });
    return found;
  }

private:
  static constexpr int side = 5; // squares of 32 cells
  static Key square(std::int32_t x, std::int32_t y) { return cell_key({x >> side, y >> side}); }

  std::unordered_set<Key> points_;
  std::unordered_map<Key, std::vector<Cell>> by_square_;
};

Trace without_repeats(const Trace &ring) {
  Trace line;
  for (const Cell cell : ring)
    if (line.empty() || line.back() != cell)
      line.push_back(cell);
  while (line.size() > 1 && line.back() == line.front())
    line.pop_back();
  return line.size() < 3 ? Trace() : line;
}

double along_edge(Cell p, Cell a, Cell b) {
  return static_cast<double>(p[0] - a[0]) * (b[0] - a[0]) + static_cast<double>(p[1] - a[1]) * (b[1] - a[1]);
}

// Each of the others' points once, so that no edge goes there and back.
Trace with_points_of_others(const Trace &ring, const Points &points) {
  std::unordered_set<Key> own;
  for (const Cell cell : ring)
    own.insert(cell_key(cell));
  Trace result;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Cell a = ring[i], b = ring[(i + 1) % ring.size()];
    result.push_back(a);
    std::vector<Cell> between = points.along(a, b);
    std::erase_if(between, [&](Cell cell) { return !own.insert(cell_key(cell)).second; });
    std::ranges::sort(between, {}, [&](Cell cell) { return std::pair(along_edge(cell, a, b), cell); });
    result.insert(result.end(), between.begin(), between.end());
  }
  return result;
}

} // namespace

void share_points(std::vector<std::vector<Trace>> &rings) {
  Points points;
  for (std::vector<Trace> &shape : rings)
    for (Trace &ring : shape) {
      std::ranges::transform(ring, ring.begin(), [&](Cell cell) { return points.standing_for(cell); });
      ring = without_repeats(ring);
    }
  for (std::vector<Trace> &shape : rings)
    for (Trace &ring : shape)
      ring = with_points_of_others(ring, points);
}

} // namespace lokus::write
