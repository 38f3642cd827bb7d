#pragma once
#include "cluster/weights.hpp"

namespace lokus::cluster {

// Rates of events (stunted children) in a base (measured children), for places of very unequal size.
// `events` >= 0; a rate, and all that follows from it, is NaN where `base` is not above 0; such villages must
// be left out before: everything else here takes a base above 0 everywhere.

Column<VillageId, double> raw_rates(std::span<const double> events, std::span<const double> base);

// Rate over the rate of all together.
Column<VillageId, double> excess_risks(std::span<const double> events, std::span<const double> base);

// Raw rates drawn to the rate of all, the more the smaller the base (Marshall 1991, JRSS C 40(2):283,
// method of moments; a variance between places that comes out negative is 0, then all rates are equal).
Column<VillageId, double> shrunk_rates(std::span<const double> events, std::span<const double> base);

// The same with village and neighbours for "all", each neighbour's variance about the rate of its own
// surroundings (as Marshall and spdep have it; GeoDa and esda take it about the village's).
Column<VillageId, double> locally_shrunk_rates(const Links &links, std::span<const double> events,
                                               std::span<const double> base);

// Events of a village and its neighbours over their base.
Column<VillageId, double> spatial_rates(const Links &links, std::span<const double> events,
                                        std::span<const double> base);

// Assuncao and Reis (1999, Statistics in Medicine 18:2147): (rate - rate of all) by its standard deviation,
// v_i = a + b / base_i with b the rate of all and a the variance between places; b / base_i where v_i comes
// out 0 or less. Moran's I of it is right where Moran's I of raw rates is not: raw rates of small villages
// vary more. All 0 when there are no events.
Column<VillageId, double> assuncao_reis(std::span<const double> events, std::span<const double> base);

} // namespace lokus::cluster
