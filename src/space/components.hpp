#pragma once
#include "tables/neighbours.hpp"

namespace lokus::space {

// Connected parts of a graph given as lists; lists need not be symmetric, a link counts both ways.
struct Components {
  Column<VillageId, std::uint32_t> of; // 0.. by lowest member row
  std::size_t count = 0;
};
Components components_of(const Lists<VillageId, VillageId> &lists);

// Neighbours from lists in row order, symmetric or not: components and isolated villages found.
Neighbours neighbours_of(Lists<VillageId, VillageId> lists);

} // namespace lokus::space
