#include "plan/rules.hpp"
#include <algorithm>

namespace lokus::plan {

// Need is the number of children expected to be stunted today. Villages without a number come last.
Chosen by_need(const AtHand &at_hand) {
  const Estimates &estimates = at_hand.request.estimates;
  const auto need = [&](VillageId v) {
    const double stunted = estimates.children[v].value * estimates.mean[v];
    return is_missing(stunted) ? -1 : stunted;
  };
  std::vector<VillageId> order;
  for (const VillageId v : ids<VillageId>(at_hand.problem.knapsack.villages()))
    order.push_back(v);
  std::stable_sort(order.begin(), order.end(), [&](VillageId a, VillageId b) { return need(a) > need(b); });
  return serve_in_order(at_hand, order);
}

} // namespace lokus::plan
