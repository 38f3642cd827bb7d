#pragma once
#include "cluster/weights.hpp"
#include "tables/register/register_clusters.hpp"

namespace lokus::cluster {

// Local Moran (Anselin 1995, Geographical Analysis 27(2):93): I_i = z_i times the mean z of the neighbours,
// z with n - 1. NaN for a village without neighbours. Moments when the other values are dealt out at random
// round village i (Sokal, Oden and Thomson 1998, Geographical Analysis 30(4):331, conditional), of the same
// statistic with z divided by n instead of n - 1: `scaled` = I_i n/(n-1).
struct LocalMoran {
  Column<VillageId, double> z;
  Column<VillageId, double> lag; // mean z of the neighbours
  Column<VillageId, double> value;
  Column<VillageId, double> scaled, expected, variance;
};
LocalMoran local_moran(const Links &links, std::span<const double> values);

// What I_i says: value and neighbours both high, both low, or unlike. `none` where z or lag is
// 0.
RegisterCluster quadrant(double z, double lag);

// Getis and Ord (1992, Geographical Analysis 24(3):189; 1995, 27(4):286), binary weights: the sum over the
// neighbours less its expectation, by its standard deviation when the values are dealt out at random; without
// village i for G, with it in both for G*. NaN for a village without neighbours (G). The same for values
// moved or stretched together.
Column<VillageId, double> getis_ord(const Links &links, std::span<const double> values);
Column<VillageId, double> getis_ord_star(const Links &links, std::span<const double> values);

// Local Geary (Anselin 2019, Geographical Analysis 51(2):133): mean of (z_i - z_j)^2 over the neighbours.
Column<VillageId, double> local_geary(const Links &links, std::span<const double> values);

} // namespace lokus::cluster
