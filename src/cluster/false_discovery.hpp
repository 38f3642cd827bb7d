#pragma once
#include <span>
#include <vector>

namespace lokus::cluster {

// q_i: the smallest false-discovery rate at which test i is named, min over p_j >= p_i of p_j m / rank(j),
// at most 1 (Benjamini and Hochberg 1995, JRSS B 57(1):289; right for independent and positively dependent
// tests). NaN (no test was made) stays NaN and is not counted in m.
std::vector<double> q_values(std::span<const double> p);

} // namespace lokus::cluster
