#pragma once
#include "space/space.hpp"
#include <array>

namespace lokus::space {

// A point in space: on a plane (z = 0), or on the unit sphere, where the order of straight distances
// is the order of distances over the ground.
using Position = std::array<double, 3>;

// The `k` nearest other points of each point by straight distance, in row order; of points equally far the
// lower row is taken. Fewer when there are fewer. A k-d tree (Bentley 1975): about n log n.
Lists<VillageId, VillageId> nearest_positions(std::span<const Position> positions, std::size_t k);

} // namespace lokus::space
