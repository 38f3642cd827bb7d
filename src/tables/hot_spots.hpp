#pragma once
#include "tables/inputs/villages.hpp"
#include <cstdint>

namespace lokus {

enum class HotSpot : std::uint8_t { none, hot, cold, low_among_high, high_among_low, unknown };

// Where villages with much (or little) stunting lie together; made by cluster from the register's counts with
// the local Moran statistic of the Assuncao-Reis standardised rate and conditional permutations.
struct HotSpots {
  Column<VillageId, double> local_moran; // NaN: village without counts or without neighbours that have some
  Column<VillageId, double> p;           // folded pseudo-p; NaN likewise
  Column<VillageId, double> q;           // smallest false-discovery rate at which it would be named
  Column<VillageId, HotSpot> kind;       // at the false-discovery rate of the settings
  double moran = 0;                      // global, of the standardised rate; NaN
  double moran_p = 0;
  std::size_t permutations = 0;
  std::size_t rows() const { return kind.rows(); }
};

} // namespace lokus
