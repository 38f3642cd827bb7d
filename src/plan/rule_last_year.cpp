#include "plan/rules.hpp"
#include <algorithm>

namespace lokus::plan {

// The villages of last year's list in the order of this year's ranking; those it does not rank follow by
// code.
Chosen keep_last_year(const AtHand &at_hand) {
  const std::vector<VillageId> &listed = at_hand.request.lists.last_year;
  std::vector<VillageId> order;
  for (const VillageId v : at_hand.request.order)
    if (std::binary_search(listed.begin(), listed.end(), v))
      order.push_back(v);
  order.insert(order.end(), listed.begin(), listed.end());
  return serve_in_order(at_hand, order);
}

} // namespace lokus::plan
