#pragma once
#include "write/planner/topology.hpp"

namespace lokus::write {

using Trace = std::vector<Topology::Cell>;

// Rings of neighbours whose borders were drawn apart, put onto the same points: points next to each other
// become one, and a point of one ring that lies within a cell of another ring's edge is put into that edge.
// Rings without closing point; one that encloses nothing any more is left empty.
void share_points(std::vector<std::vector<Trace>> &rings);

} // namespace lokus::write
