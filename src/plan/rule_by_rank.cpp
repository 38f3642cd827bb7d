#include "plan/rules.hpp"

namespace lokus::plan {

Chosen by_rank(const AtHand &at_hand) {
  return serve_in_order(at_hand, at_hand.request.order);
}

} // namespace lokus::plan
