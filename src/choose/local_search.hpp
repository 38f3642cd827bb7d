#pragma once
#include "choose/allocation.hpp"

namespace lokus::choose {

// Changes one, two or three villages together wherever this gains and keeps every limit, until no more
// such change is found or `looked_at` combinations were seen. Changes are looked at by what they lose at the
// prices: together they must lose less than what is still unspent is worth there, so few remain.
void local_search(Allocation &allocation, const PerRow<double> &price, std::size_t looked_at);

} // namespace lokus::choose
