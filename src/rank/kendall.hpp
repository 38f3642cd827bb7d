#pragma once
#include <span>

namespace lokus::rank {

// Kendall's tau-b of two lists, as far as both go: (concordant - discordant pairs) / sqrt((pairs - ties in a)
// (pairs - ties in b)). n log n steps (Knight 1966, JASA 61:436). Pairs where either value is NaN are left
// out; NaN when fewer than two remain or one list is all ties.
double kendall_tau_b(std::span<const double> a, std::span<const double> b);

} // namespace lokus::rank
