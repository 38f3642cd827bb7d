#include "tables/inputs.hpp"

namespace lokus {

// Made here once, and not in every file that passes it on.
Inputs::Inputs() = default;
Inputs::Inputs(const Inputs &) = default;
Inputs::Inputs(Inputs &&) noexcept = default;
Inputs &Inputs::operator=(const Inputs &) = default;
Inputs &Inputs::operator=(Inputs &&) noexcept = default;
Inputs::~Inputs() = default;

} // namespace lokus
