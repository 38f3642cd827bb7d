#include "plan/rules.hpp"
#include <algorithm>

namespace lokus::plan {

// The same rupiah for each of N villages: the first N of the list, or of the codes where there is no list.
// What a village cannot use is passed on in that order, as far as a better package fits.
Chosen equal_share(const AtHand &at_hand) {
  const choose::Knapsack &p = at_hand.problem.knapsack;
  std::vector<VillageId> order = at_hand.request.order;
  if (order.empty())
    for (const VillageId v : ids<VillageId>(p.villages()))
      order.push_back(v);
  choose::Allocation allocation(p, std::vector<std::size_t>(p.villages(), choose::no_option));
  const std::size_t served = std::min(at_hand.request.constraints.most_villages, order.size());
  for (std::size_t i = 0; i < served; ++i) {
    const std::int64_t share = p.limit[choose::Knapsack::total()] / static_cast<std::int64_t>(served);
    if (const std::size_t option = best_affordable(allocation, at_hand.problem.budgets, order[i], share);
        option != choose::no_option)
      allocation.put(order[i].row(), option);
  }
  for (std::size_t i = 0; i < served; ++i) {
    const std::size_t row = order[i].row(), now = allocation.option(row);
    const std::size_t option =
        best_affordable(allocation, at_hand.problem.budgets, order[i], p.limit[choose::Knapsack::total()]);
    if (option != choose::no_option && (now == choose::no_option || p.gain[option] > p.gain[now]))
      allocation.put(row, option);
  }
  return options_of_request(at_hand.problem, allocation.chosen());
}

} // namespace lokus::plan
