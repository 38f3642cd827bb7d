#include "write/planner/topology.hpp"
#include "write/planner/shared_points.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace lokus::write {
namespace {

using Cell = Topology::Cell;

// The ring on the grid without its closing point and without points twice in a row; empty where it encloses
// nothing.
Trace on_grid(const Topology &to, std::span<const LonLat> ring) {
  Trace line;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Cell cell = {static_cast<std::int32_t>(std::lround((ring[i].lon - to.box.west) / to.cell_lon)),
                       static_cast<std::int32_t>(std::lround((ring[i].lat - to.box.south) / to.cell_lat))};
    if (line.empty() || line.back() != cell)
      line.push_back(cell);
  }
  while (line.size() > 1 && line.back() == line.front())
    line.pop_back();
  return line.size() < 3 ? Trace() : line;
}

// Which points are ends of arcs: those where rings come from, or go to, different neighbours.
class Meetings {
public:
  void add(const Trace &ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Cell before = ring[(i + ring.size() - 1) % ring.size()], after = ring[(i + 1) % ring.size()];
      const auto [a, b] = std::minmax({cell_key(before), cell_key(after)});
      const auto [at, first] = seen_.try_emplace(cell_key(ring[i]), Point{a, b});
      if (!first && (at->second.a != a || at->second.b != b))
        at->second.meets = true;
    }
  }
  bool meet_at(Cell cell) const { return seen_.at(cell_key(cell)).meets; }

private:
  struct Point {
    std::uint64_t a, b;
    bool meets = false;
  };
  std::unordered_map<std::uint64_t, Point> seen_;
};

// The point farthest from the segment between two others of the line; `from` where none lies beyond.
std::size_t farthest_between(const Trace &line, std::size_t from, std::size_t to, double beyond) {
  std::size_t found = from;
  for (std::size_t i = from + 1; i < to; ++i)
    if (const double d = squared_cells_to(line[i], line[from], line[to]); d > beyond)
      beyond = d, found = i;
  return found;
}

Trace simplified(const Trace &line, double tolerance) {
  std::vector<bool> keep(line.size(), false);
  keep.front() = keep.back() = true;
  std::vector<std::array<std::size_t, 2>> open = {{0, line.size() - 1}};
  // A closed arc keeps a triangle, however small.
  if (line.front() == line.back() && line.size() > 3) {
    const std::size_t far = farthest_between(line, 0, line.size() - 1, -1);
    const std::size_t other =
        std::max(farthest_between(line, 0, far, -1), farthest_between(line, far, line.size() - 1, -1));
    keep[far] = keep[other == far ? far / 2 : other] = true;
    open = {{0, far}, {far, line.size() - 1}};
  }
  while (!open.empty()) {
    const auto [from, to] = open.back();
    open.pop_back();
    const std::size_t at = farthest_between(line, from, to, tolerance * tolerance);
    if (at == from)
      continue;
    keep[at] = true;
    open.push_back({from, at});
    open.push_back({at, to});
  }
  Trace result;
  for (std::size_t i = 0; i < line.size(); ++i)
    if (keep[i])
      result.push_back(line[i]);
  return result;
}

// Arcs by their points, each once whichever way it runs.
class Arcs {
public:
  explicit Arcs(double tolerance) : tolerance_(tolerance) {}
  int number_of(Trace line) {
    Trace backwards(line.rbegin(), line.rend());
    const bool turned = backwards < line;
    if (turned)
      std::swap(line, backwards);
    const auto [at, first] = number_.try_emplace(line, static_cast<int>(arcs_.size()));
    if (first)
      arcs_.push_back(simplified(line, tolerance_));
    return turned ? ~at->second : at->second;
  }
  std::vector<Trace> taken() && { return std::move(arcs_); }

private:
  double tolerance_;
  std::map<Trace, int> number_;
  std::vector<Trace> arcs_;
};

// The ring cut where others meet it. One that nobody meets is an arc of its own, from its least point, so
// that a village and the hole around it have the same.
std::vector<int> cut_at_meetings(const Trace &ring, const Meetings &meetings, Arcs &arcs) {
  std::size_t start = 0;
  while (start < ring.size() && !meetings.meet_at(ring[start]))
    ++start;
  if (start == ring.size())
    start = static_cast<std::size_t>(std::ranges::min_element(ring) - ring.begin());
  std::vector<int> numbers;
  Trace arc = {ring[start]};
  for (std::size_t i = 1; i <= ring.size(); ++i) {
    const Cell cell = ring[(start + i) % ring.size()];
    arc.push_back(cell);
    if (i < ring.size() && !meetings.meet_at(cell))
      continue;
    numbers.push_back(arcs.number_of(std::move(arc)));
    arc = {cell};
  }
  return numbers;
}

} // namespace

std::uint64_t cell_key(Cell c) {
  return static_cast<std::uint64_t>(static_cast<std::uint32_t>(c[0])) << 32 |
         static_cast<std::uint32_t>(c[1]);
}

double squared_cells_to(Cell p, Cell a, Cell b) {
  const double dx = b[0] - a[0], dy = b[1] - a[1], px = p[0] - a[0], py = p[1] - a[1];
  const double length = dx * dx + dy * dy;
  const double t = length == 0 ? 0 : std::clamp((px * dx + py * dy) / length, 0.0, 1.0);
  return (px - t * dx) * (px - t * dx) + (py - t * dy) * (py - t * dy);
}

Topology topology_of(const Outlines &outlines, int cells, double tolerance) {
  Topology topology;
  topology.box = box_of(outlines);
  topology.rings.resize(outlines.shapes());
  if (topology.box.empty())
    return topology;
  const DegreeLength degree = degree_length((topology.box.south + topology.box.north) / 2);
  const double metres = std::max({1.0, (topology.box.east - topology.box.west) * degree.lon_metres,
                                  (topology.box.north - topology.box.south) * degree.lat_metres});
  topology.cell_lon = metres / cells / degree.lon_metres;
  topology.cell_lat = metres / cells / degree.lat_metres;
  std::vector<std::vector<Trace>> rings(outlines.shapes());
  for (std::size_t s = 0; s < outlines.shapes(); ++s)
    for (std::size_t r = outlines.ring_begin(s); r < outlines.ring_end(s); ++r)
      rings[s].push_back(on_grid(topology, outlines.ring(r)));
  share_points(rings);
  Meetings meetings;
  for (std::vector<Trace> &shape : rings) {
    std::erase_if(shape, [](const Trace &ring) { return ring.empty(); });
    for (const Trace &ring : shape)
      meetings.add(ring);
  }
  Arcs arcs(tolerance);
  for (std::size_t s = 0; s < outlines.shapes(); ++s)
    for (const Trace &ring : rings[s])
      topology.rings[s].push_back(cut_at_meetings(ring, meetings, arcs));
  topology.arcs = std::move(arcs).taken();
  return topology;
}

} // namespace lokus::write
