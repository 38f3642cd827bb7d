#include "plan/rules.hpp"

namespace lokus::plan {

Choice by_rank(const Situation &situation) {
  return serve_in_order(situation, situation.request.order);
}

} // namespace lokus::plan
