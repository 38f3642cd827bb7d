#include "tables/decision.hpp"

namespace lokus {

// Made here once, and not in every file that passes it on.
Decision::Decision() = default;
Decision::Decision(const Decision &) = default;
Decision::Decision(Decision &&) noexcept = default;
Decision &Decision::operator=(const Decision &) = default;
Decision &Decision::operator=(Decision &&) noexcept = default;
Decision::~Decision() = default;

} // namespace lokus
