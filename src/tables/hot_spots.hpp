#pragma once
#include "tables/inputs/villages.hpp"
#include <cstdint>

namespace lokus {

enum class HotSpot : std::uint8_t { none, hot, unknown };

// Villages whose surroundings, the village and its neighbours of the same regency weighted by children, are
// above the level of the regency by a stated amount, by the draws of the estimate; made by cluster.
struct HotSpots {
  Column<VillageId, double> surroundings; // mean prevalence over the draws, share; NaN: unknown
  Column<VillageId, double> probability; // share of the draws in which they are above by the amount; likewise
  Column<VillageId, HotSpot> kind;
  double expected_false = 0; // how many of those named are expected not to be above by the amount
  std::size_t rows() const { return kind.rows(); }
};

} // namespace lokus
