#pragma once
#include "cluster/weights.hpp"
#include "tables/spatial_statistics.hpp"
#include <cstdint>

namespace lokus::cluster {

// Moran's I = (n / S0) sum w_ij z_i z_j / sum z_i^2; above `expected` = -1/(n-1) neighbours are alike.
// Moments: Cliff and Ord 1981, eqs 1.35-1.38 (p. 21). Needs 4 values or more; NaN without links or spread.
GlobalTest moran(const Weights &weights, std::span<const double> values);

// Geary's C = (n-1) sum w_ij (y_i - y_j)^2 / (2 S0 sum z_i^2); below 1 neighbours are alike. Same source.
GlobalTest geary(const Weights &weights, std::span<const double> values);

// Folded pseudo-p of Moran's I: (least of the draws at least and at most as large + 1) / (permutations + 1),
// each draw all values dealt out anew. One-sided: double it for "different from chance". Draws whose I lies
// within 1e-9 of the observed one count on both sides. NaN without links or spread.
double moran_permutation_p(const Weights &weights, std::span<const double> values, std::size_t permutations,
                           std::uint64_t seed);

} // namespace lokus::cluster
