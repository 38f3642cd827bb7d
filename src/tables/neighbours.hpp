#pragma once
#include "tables/inputs/villages.hpp"

namespace lokus {

// Which village borders which: symmetric, without self, each list in row order.
struct Neighbours {
  Lists<VillageId, VillageId> of;
  Column<VillageId, std::uint32_t> component; // 0.. by lowest member row
  std::size_t components = 0;
  std::vector<VillageId> isolated;                     // no neighbour within the tolerance
  std::vector<std::pair<VillageId, VillageId>> joined; // island joined to its nearest village by request
  std::size_t pairs() const { return of.total() / 2; }
};

} // namespace lokus
