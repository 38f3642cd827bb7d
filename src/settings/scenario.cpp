#include "settings/scenario.hpp"

namespace lokus {

// Made here once, and not in every file that passes a scenario on.
Scenario::Scenario() = default;
Scenario::Scenario(const Scenario &) = default;
Scenario::Scenario(Scenario &&) noexcept = default;
Scenario &Scenario::operator=(const Scenario &) = default;
Scenario &Scenario::operator=(Scenario &&) noexcept = default;
Scenario::~Scenario() = default;

std::string Scenario::place(const std::string &key) const {
  const auto found = places.find(key);
  return found == places.end() ? file : found->second;
}

} // namespace lokus
