#include "cluster/cluster.hpp"
#include "cluster/false_discovery.hpp"
#include "cluster/global_statistics.hpp"
#include "cluster/local_statistics.hpp"
#include "cluster/measured.hpp"
#include "cluster/permutations.hpp"
#include "cluster/rates.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::cluster {
namespace {

// Draws enough that the least p there is, 1/(P + 1) on one side, is a tenth of what the hardest step of
// Benjamini and Hochberg asks, half the rate over the number of tests; not more than a million.
Stages stages_for(const HotSpotSettings &settings, const Links &links) {
  double tests = 0;
  for (VillageId v : links.all())
    tests += links[v].empty() ? 0 : 1;
  Stages stages;
  stages.least = static_cast<std::size_t>(settings.permutations);
  const double rate = std::max(settings.false_discovery.value, 1e-6);
  const double needed = std::min(std::ceil(10 * 2 * tests / rate) - 1, 999'999.0);
  stages.most = std::max(stages.least, static_cast<std::size_t>(std::max(needed, 0.0)));
  return stages;
}

std::vector<double> doubled(const Column<VillageId, double> &folded) {
  std::vector<double> p(folded.begin(), folded.end());
  for (double &x : p)
    x = std::isnan(x) ? x : std::min(1.0, 2 * x);
  return p;
}

RegisterClusters nothing_known(std::size_t villages) {
  const Column<VillageId, double> unknown(villages, nan());
  return {unknown, unknown, unknown, Column<VillageId, RegisterCluster>(villages, RegisterCluster::unknown),
          nan(),   nan(),   0};
}

} // namespace

RegisterClusters register_clusters(const Area &area, const Counts &counts, const Neighbours &neighbours,
                                   const HotSpotSettings &settings, std::uint64_t seed) {
  if (settings.permutations <= 0)
    return {};
  RegisterClusters result = nothing_known(area.villages.rows());
  const Measured m = measured_villages(counts, neighbours);
  const auto rates = assuncao_reis(m.stunted, m.measured);
  if (m.links.total() == 0 || all_alike(rates.values()))
    return result;
  const LocalMoran local = local_moran(m.links, rates.values());
  const Tails tails = staged_tails(m.links, local.z.values(), stages_for(settings, m.links), seed);
  const auto p = folded_p(tails);
  const auto q = q_values(doubled(p));
  for (VillageId i : m.links.all()) {
    if (m.links[i].empty())
      continue;
    const VillageId v = m.villages[i.row()];
    result.local_moran[v] = local.value[i];
    result.p[v] = p[i];
    result.q[v] = q[i.row()];
    const bool named = q[i.row()] <= settings.false_discovery.value;
    result.kind[v] = named ? quadrant(local.z[i], local.lag[i]) : RegisterCluster::none;
    result.permutations = std::max<std::size_t>(result.permutations, tails.permutations[i]);
  }
  if (m.villages.size() < 4) // no variance of Moran's I
    return result;
  const Weights weights = row_standardised(m.links);
  result.moran = moran(weights, rates.values()).value;
  result.moran_p =
      moran_permutation_p(weights, rates.values(), static_cast<std::size_t>(settings.permutations), seed);
  return result;
}

} // namespace lokus::cluster
