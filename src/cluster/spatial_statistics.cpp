#include "cluster/cluster.hpp"
#include "cluster/global_statistics.hpp"
#include "cluster/local_statistics.hpp"
#include "cluster/measured.hpp"
#include "cluster/rates.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::cluster {
namespace {

// What was found for the measured villages, for all: missing elsewhere.
Column<VillageId, double> for_all(const Column<VillageId, double> &found, const Measured &measured,
                                  std::size_t villages) {
  Column<VillageId, double> all(villages, nan());
  for (VillageId place : found.all())
    all[measured.villages[place.row()]] = found[place];
  return all;
}

Column<VillageId, double> z_of(const LocalMoran &local) {
  Column<VillageId, double> z(local.value.rows());
  for (VillageId v : z.all())
    z[v] = (local.scaled[v] - local.expected[v]) / std::sqrt(local.variance[v]);
  return z;
}

} // namespace

SpatialStatistics spatial_statistics(const Counts &counts, const Neighbours &neighbours) {
  const Measured m = measured_villages(counts, neighbours);
  const auto all = [&](const Column<VillageId, double> &found) {
    return for_all(found, m, counts.measured.rows());
  };
  auto standardised = assuncao_reis(m.stunted, m.measured);
  if (all_alike(standardised.values()))
    std::ranges::fill(standardised.values(), 0.0);
  const LocalMoran local = local_moran(m.links, standardised.values());
  const Weights weights = row_standardised(m.links);
  SpatialStatistics s;
  s.rate = all(raw_rates(m.stunted, m.measured));
  s.excess_risk = all(excess_risks(m.stunted, m.measured));
  s.shrunk_rate = all(shrunk_rates(m.stunted, m.measured));
  s.locally_shrunk_rate = all(locally_shrunk_rates(m.links, m.stunted, m.measured));
  s.spatial_rate = all(spatial_rates(m.links, m.stunted, m.measured));
  s.standardised_rate = all(standardised);
  s.local_moran = all(local.value);
  s.local_moran_z = all(z_of(local));
  s.getis_ord_z = all(getis_ord(m.links, standardised.values()));
  s.getis_ord_star_z = all(getis_ord_star(m.links, standardised.values()));
  s.local_geary = all(local_geary(m.links, standardised.values()));
  s.moran = moran(weights, standardised.values());
  s.geary = geary(weights, standardised.values());
  return s;
}

} // namespace lokus::cluster
