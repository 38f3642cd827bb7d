#pragma once
#include "tables/outlines.hpp"
#include <array>
#include <cstdint>
#include <vector>

namespace lokus::write {

// Outlines as arcs, each border once: neighbours that share a border share its arc, so that it can be
// simplified without a gap between them (TopoJSON, Bostock and Metcalf 2013, section 2). Points are whole
// numbers of a grid over the box.
struct Topology {
  using Cell = std::array<std::int32_t, 2>; // column from the west, row from the south
  Box box;
  double cell_lon = 0, cell_lat = 0; // degrees of a cell
  std::vector<std::vector<Cell>> arcs;
  std::vector<std::vector<std::vector<int>>> rings; // by shape; ~i: arc i backwards
};

std::uint64_t cell_key(Topology::Cell cell); // of one cell alone
double squared_cells_to(Topology::Cell p, Topology::Cell a,
                        Topology::Cell b); // of a point, to a line's piece

// Points nearer than `tolerance` cells to the straight line through what is left of their arc are left out
// (Douglas and Peucker 1973); where arcs meet every point stays. A shape too small for the grid has no ring.
Topology topology_of(const Outlines &outlines, int cells, double tolerance);

} // namespace lokus::write
