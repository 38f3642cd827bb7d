#include "rank/methods/ranks_on.hpp"
#include "core/units.hpp"
#include <algorithm>

namespace lokus::rank {

Column<VillageId, double> ranks_on(const Criteria &criteria, CriterionId c) {
  struct VillageEase {
    double ease; // high = better off
    VillageId village;
  };
  Column<VillageId, double> ranks(criteria.value.rows(), nan());
  std::vector<VillageEase> order;
  order.reserve(ranks.rows());
  for (VillageId v : ranks.all())
    if (!is_missing(criteria.value(v, c)))
      order.push_back({-criteria.direction[c] * criteria.value(v, c), v});
  std::ranges::sort(order, {}, &VillageEase::ease);
  for (std::size_t first = 0, last = 0; first < order.size(); first = last) {
    while (last < order.size() && order[last].ease == order[first].ease)
      ++last;
    for (std::size_t place = first; place < last; ++place)
      ranks[order[place].village] = 0.5 * static_cast<double>(first + last + 1);
  }
  return ranks;
}

} // namespace lokus::rank
