#include "cluster/measured.hpp"
#include "cluster/permutations.hpp"
#include <algorithm>

namespace lokus::cluster {

Measured measured_villages(const Counts &counts, const Neighbours &neighbours) {
  Measured m;
  constexpr std::size_t out = ~std::size_t{0};
  std::vector<std::size_t> place(counts.rows(), out);
  for (VillageId v : counts.measured.all())
    if (was_measured(counts, v)) {
      place[v.row()] = m.villages.size();
      m.villages.push_back(v);
      m.stunted.push_back(counts.stunted[v].value);
      m.measured.push_back(counts.measured[v].value);
    }
  std::vector<VillageId> list;
  for (VillageId v : m.villages) {
    list.clear();
    for (VillageId other : neighbours.of[v])
      if (place[other.row()] != out)
        list.emplace_back(place[other.row()]);
    m.links.push_back(list);
  }
  return m;
}

bool all_alike(std::span<const double> rates) {
  const auto [low, high] = std::minmax_element(rates.begin(), rates.end());
  return rates.empty() || *high - *low <= tie;
}

} // namespace lokus::cluster
