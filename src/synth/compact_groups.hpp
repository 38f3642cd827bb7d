#pragma once
#include "tables/inputs/villages.hpp"
#include <functional>

namespace lokus::synth {

// Cuts villages across their longer side into halves, each again, until about `size` are in each of the
// groups; calls `take` with every group, its villages in row order.
void cut_compactly(const Villages &villages, std::vector<VillageId> members, std::size_t size,
                   const std::function<void(std::span<const VillageId>)> &take);

// For every village the nearest of the middles, as a row of these.
Column<VillageId, std::size_t> nearest_middle(const Villages &villages, std::span<const VillageId> middles);

} // namespace lokus::synth
