#include "tables/plan/objectives.hpp"

namespace lokus {

const Objective &objective_named(std::string_view name, std::span<const Objective> family) {
  return chosen("plan.objective", name, family);
}

} // namespace lokus
