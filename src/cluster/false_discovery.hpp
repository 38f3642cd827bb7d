#pragma once
#include <span>
#include <vector>

namespace lokus::cluster {

// How the p-values hang together. `positive`: Benjamini and Hochberg (1995, JRSS B 57(1):289), right for
// independent and positively dependent tests (their 2001 condition); `any`: Benjamini and Yekutieli (2001,
// Annals of Statistics 29(4):1165), right always, at the price of a factor 1 + 1/2 + ... + 1/m.
enum class Dependence { positive, any };

// q_i: the smallest false-discovery rate at which test i is named, min over p_j >= p_i of p_j m / rank(j),
// at most 1. NaN (no test was made) stays NaN and is not counted in m.
std::vector<double> q_values(std::span<const double> p, Dependence dependence = Dependence::positive);

} // namespace lokus::cluster
