#pragma once
#include "settings/scenario.hpp"
#include "tables/estimates.hpp"
#include "tables/hot_spots.hpp"
#include "tables/inputs/counts.hpp"
#include "tables/inputs/villages.hpp"
#include "tables/neighbours.hpp"
#include "tables/register/register_clusters.hpp"
#include "tables/spatial_statistics.hpp"
#include <cstdint>

namespace lokus::cluster {

// Villages whose surroundings stand out by the draws of the estimate: in each draw the prevalence of the
// village and its neighbours of the same regency, weighted by children, against that of the whole regency.
// `probability`: the share of the draws in which its odds are more than settings.odds_ratio of the regency's.
// Of each regency those are named that named_spots (cluster/named_spots.hpp) names. `unknown`, with NaN: a
// village without estimate or children, and one with no neighbour of its regency that has them. Empty without
// draws. docs/methods/hot-spots.md.
HotSpots hot_spots(const Area &area, const Estimates &estimates, const Neighbours &neighbours,
                   const HotSpotSettings &settings);

// Where the register's rates lie together: local Moran of the Assuncao-Reis standardised rate of stunted
// among measured, over the neighbours that were measured too. Villages that were not measured take no part;
// they, and those with no measured neighbour, are `unknown`. p from conditional permutations:
// settings.permutations of them, and up to a million where p is small (docs/methods/spatial-statistics.md
// says how many); q from the two-sided p (twice the folded one) by Benjamini and Hochberg; a kind is named
// where q <= settings.false_discovery. `moran_p` is folded, from settings.permutations dealings of all rates.
// Nothing is found (all unknown, NaN) when all rates are equal or nobody has a neighbour. Empty when
// settings.permutations is 0.
RegisterClusters register_clusters(const Area &area, const Counts &counts, const Neighbours &neighbours,
                                   const HotSpotSettings &settings, std::uint64_t seed);

// Rates and statistics of the measured villages, over the neighbours that were measured too
// (docs/methods/spatial-statistics.md). The global tests are NaN where nobody has a neighbour or all rates
// are equal.
SpatialStatistics spatial_statistics(const Counts &counts, const Neighbours &neighbours);

} // namespace lokus::cluster
