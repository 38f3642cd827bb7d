#pragma once
#include "tables/neighbours.hpp"
#include <span>

namespace lokus::cluster {

using Links = Lists<VillageId, VillageId>; // neighbours of each village, in row order, without itself

// How much each neighbour counts. The lists need not be symmetric and may be empty.
struct Weights {
  Links of;
  Lists<VillageId, double> value; // in step with `of`
  std::size_t rows() const { return of.rows(); }
};

Weights row_standardised(const Links &links); // 1 / number of neighbours
Links with_self(const Links &links);          // each village its own neighbour too

// S0 = sum of w_ij; S1 = half the sum of (w_ij + w_ji)^2; S2 = sum over i of (row sum + column sum)^2
// (Cliff and Ord 1981, Spatial Processes, p. 19).
struct WeightSums {
  double s0 = 0, s1 = 0, s2 = 0;
};
WeightSums sums_of(const Weights &weights);

// Deviations from the mean divided by the standard deviation with n - 1; all 0 for values without
// spread (sd below 1e-13 of the mean is rounding).
Column<VillageId, double> z_values(std::span<const double> values);

} // namespace lokus::cluster
