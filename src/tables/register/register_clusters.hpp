#pragma once
#include "tables/inputs/villages.hpp"
#include <cstdint>

namespace lokus {

enum class RegisterCluster : std::uint8_t { none, high, low, low_among_high, high_among_low, unknown };

// Where the register's own rates lie together more than by chance: the local Moran statistic of the
// Assuncao-Reis standardised rate with conditional permutations; made by cluster. It tells nothing of where
// children are stunted where a whole reporting unit counts too many or too few: that makes clusters too.
struct RegisterClusters {
  Column<VillageId, double> local_moran;   // NaN: village without counts or without neighbours that have some
  Column<VillageId, double> p;             // folded pseudo-p; NaN likewise
  Column<VillageId, double> q;             // smallest false-discovery rate at which it would be named
  Column<VillageId, RegisterCluster> kind; // at the false-discovery rate of the settings
  double moran = 0;                        // global, of the standardised rate; NaN
  double moran_p = 0;
  std::size_t permutations = 0;
  std::size_t rows() const { return kind.rows(); }
};

} // namespace lokus
