#include "space/joining.hpp"
#include "core/parallel.hpp"
#include "space/spatial_index.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::space {
namespace {

constexpr double cell_degrees = 0.005; // some 550 m
constexpr std::uint32_t no_land = ~0u;

std::int64_t cell_of(double degrees) {
  return static_cast<std::int64_t>(std::floor(degrees / cell_degrees));
}

std::vector<std::uint32_t> land_of_nodes(const RoadGraph &network, const Area &area,
                                         const Neighbours &neighbours) {
  const BoxIndex index(area.villages.outline);
  std::vector<std::uint32_t> land(network.position.size(), no_land);
  for_each_row(land.size(), [&](std::size_t node) {
    const LonLat p = network.position[node];
    index.each_holding(p, [&](std::size_t shape) {
      if (land[node] == no_land && inside_shape(area.villages.outline, shape, p))
        land[node] = neighbours.component[VillageId{shape}];
    });
  });
  return land;
}

// The longest connected net that comes to each piece of land.
std::vector<std::uint32_t> main_parts(const RoadGraph &network, const std::vector<std::uint32_t> &land,
                                      std::size_t lands) {
  std::vector<std::uint32_t> main(lands, no_land);
  for (std::size_t node = 0; node < land.size(); ++node) {
    if (land[node] == no_land)
      continue;
    std::uint32_t &best = main[land[node]];
    const std::uint32_t part = network.part[node];
    if (best == no_land || network.part_metres[part] > network.part_metres[best])
      best = part;
  }
  return main;
}

} // namespace

Joining::Joining(const RoadGraph &network, const Area &area, const Neighbours &neighbours, double most_metres)
    : network_(network),
      most_metres_(most_metres),
      land_(land_of_nodes(network, area, neighbours)),
      main_part_(main_parts(network, land_, neighbours.components)) {
  for (std::size_t node = 0; node < land_.size(); ++node)
    if (land_[node] != no_land)
      cells_.push_back({cell_of(network.position[node].lat), cell_of(network.position[node].lon),
                        static_cast<std::uint32_t>(node)});
  std::sort(cells_.begin(), cells_.end());
}

// Ring after ring of cells round the point, until a node found is nearer than anything farther out.
template <class Wanted>
std::optional<Join> Joining::nearest(LonLat p, Wanted &&wanted) const {
  const std::int64_t row = cell_of(p.lat), column = cell_of(p.lon);
  const double cell_metres = cell_degrees * std::min(degree_length(p.lat).lon_metres, 110'000.0);
  std::optional<Join> best;
  const auto look = [&](std::int64_t r, std::int64_t c) {
    for (auto it = std::lower_bound(cells_.begin(), cells_.end(), Cell{r, c, 0});
         it != cells_.end() && it->row == r && it->column == c; ++it) {
      const double metres = distance_metres(p, network_.position[it->node]);
      if (metres <= most_metres_ && (!best || metres < best->metres) && wanted(it->node))
        best = Join{it->node, metres};
    }
  };
  for (std::int64_t ring = 0; static_cast<double>(ring - 1) * cell_metres <= most_metres_; ++ring) {
    if (best && best->metres <= static_cast<double>(ring - 1) * cell_metres)
      break;
    for (std::int64_t r = row - ring; r <= row + ring; ++r) {
      const bool edge = r == row - ring || r == row + ring;
      for (std::int64_t c = column - ring; c <= column + ring; c += edge || ring == 0 ? 1 : 2 * ring)
        look(r, c);
    }
  }
  return best;
}

std::vector<Join> Joining::joins(LonLat p, std::uint32_t land) const {
  std::vector<Join> found;
  if (const auto join = nearest(p, [&](std::uint32_t node) { return land_[node] == land; }))
    found.push_back(*join);
  if (found.empty() || network_.part[found.front().node] == main_part_[land])
    return found;
  if (const auto join = nearest(p, [&](std::uint32_t node) {
        return land_[node] == land && network_.part[node] == main_part_[land];
      }))
    found.push_back(*join);
  return found;
}

} // namespace lokus::space
