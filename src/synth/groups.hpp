#pragma once
#include "synth/mesh.hpp"
#include <utility>
#include <vector>

namespace lokus::synth {

// A cell of the mesh with the coordinates by which it is grouped: bent, so that the lines between
// groups are not straight.
struct Cell {
  std::size_t cell;
  double x, y;
};
using Cells = std::vector<Cell>;
using Range = std::pair<std::size_t, std::size_t>;

Cells bent_cells(const Mesh &mesh, std::uint64_t seed);

// Cuts a run of cells into `groups` neighbouring groups of about equal size, reordering the run: across
// the longer side into halves, each again. Appends the groups, north and west first.
void cut(Cells &cells, Range range, std::size_t groups, const RandomKey &key, std::vector<Range> &result);

std::vector<Km> middles(const Cells &cells, const std::vector<Range> &ranges, const Mesh &mesh);

} // namespace lokus::synth
