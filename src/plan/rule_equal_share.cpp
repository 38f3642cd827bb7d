#include "plan/knapsack.hpp"
#include "plan/rules.hpp"
#include <algorithm>

namespace lokus::plan {

// The same rupiah for each of N villages: the first N of the list, or of the codes where there is no list.
// What a village cannot use is not passed on.
Choice equal_share(const Request &request) {
  const std::size_t villages = request.options.first.size() - 1;
  Choice choice(villages, no_option);
  std::vector<VillageId> order = request.order;
  if (order.empty())
    for (const VillageId v : ids<VillageId>(villages))
      order.push_back(v);
  const std::size_t served = std::min(request.most_villages, order.size());
  if (served == 0)
    return choice;
  const std::int64_t share = request.budget / static_cast<std::int64_t>(served);
  for (std::size_t i = 0; i < served; ++i)
    choice[order[i].row()] = best_affordable(request, order[i], share);
  return choice;
}

} // namespace lokus::plan
