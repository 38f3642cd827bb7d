#include "plan/rules.hpp"

namespace lokus::plan {

Choice by_rank(const Request &request) {
  return serve_in_order(request, request.order);
}

} // namespace lokus::plan
