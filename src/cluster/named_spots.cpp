#include "cluster/named_spots.hpp"
#include <algorithm>

namespace lokus::cluster {

std::vector<VillageId> named_spots(std::vector<VillageId> villages,
                                   const Column<VillageId, double> &probability,
                                   const HotSpotSettings &settings) {
  std::ranges::stable_sort(villages,
                           [&](VillageId a, VillageId b) { return probability[a] > probability[b]; });
  constexpr double rounding = 1e-12;
  std::size_t named = 0;
  double expected_false = 0;
  for (std::size_t next = 0; next < villages.size();) {
    const double p = probability[villages[next]];
    std::size_t end = next;
    for (; end < villages.size() && probability[villages[end]] == p; ++end)
      expected_false += 1 - p;
    if (p < settings.least_probability.value ||
        expected_false > settings.false_discovery.value * static_cast<double>(end) + rounding)
      break;
    named = next = end;
  }
  villages.resize(named);
  return villages;
}

} // namespace lokus::cluster
