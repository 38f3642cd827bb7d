#pragma once
#include "tables/inputs/villages.hpp"

namespace lokus {

// A statistic of the whole map with its moments when nothing depends on place: values drawn from one normal
// distribution, or the values at hand dealt out at random. p is two-sided, from the normal distribution.
struct GlobalTest {
  double value = 0;
  double expected = 0;
  double variance_normal = 0, z_normal = 0, p_normal = 0;
  double variance_random = 0, z_random = 0, p_random = 0;
};

// Rates of the register (stunted among measured) and what they say beside their neighbours; made by cluster.
// NaN in a village that was not measured, and in what asks for neighbours where none was. Statistics are of
// the standardised rate (docs/methods/spatial-statistics.md).
struct SpatialStatistics {
  Column<VillageId, double> rate, excess_risk;             // of its own; over the rate of all
  Column<VillageId, double> shrunk_rate;                   // towards the rate of all
  Column<VillageId, double> locally_shrunk_rate;           // towards the rate of its surroundings
  Column<VillageId, double> spatial_rate;                  // of the village and its neighbours together
  Column<VillageId, double> standardised_rate;             // by its own standard deviation
  Column<VillageId, double> local_moran, local_moran_z;    // z from moments given the village's own value
  Column<VillageId, double> getis_ord_z, getis_ord_star_z; // without and with the village itself
  Column<VillageId, double> local_geary;
  GlobalTest moran, geary;
  std::size_t rows() const { return rate.rows(); }
};

} // namespace lokus
