#include "tables/prepared.hpp"

namespace lokus {

// Made here once, and not in every file that passes it on.
Prepared::Prepared() = default;
Prepared::Prepared(const Prepared &) = default;
Prepared::Prepared(Prepared &&) noexcept = default;
Prepared &Prepared::operator=(const Prepared &) = default;
Prepared &Prepared::operator=(Prepared &&) noexcept = default;
Prepared::~Prepared() = default;

} // namespace lokus
