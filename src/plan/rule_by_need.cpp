#include "plan/rules.hpp"
#include <algorithm>

namespace lokus::plan {

// Need is the number of children expected to be stunted today. Villages without a number come last.
Choice by_need(const Situation &situation) {
  const Estimates &estimates = situation.request.estimates;
  const auto need = [&](VillageId v) {
    const double stunted = estimates.children[v].value * estimates.mean[v];
    return is_missing(stunted) ? -1 : stunted;
  };
  std::vector<VillageId> order;
  for (const VillageId v : ids<VillageId>(situation.problem.coupled.villages()))
    order.push_back(v);
  std::stable_sort(order.begin(), order.end(), [&](VillageId a, VillageId b) { return need(a) > need(b); });
  return serve_in_order(situation, order);
}

} // namespace lokus::plan
