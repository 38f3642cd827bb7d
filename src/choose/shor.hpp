#pragma once
#include <cstddef>
#include <functional>
#include <vector>

namespace lokus::choose {

// A convex function with corners: its value at x, and a slope there.
using ConvexFunction = std::function<double(const std::vector<double> &x, std::vector<double> &slope)>;

// The point with the lowest value found by Shor's r-algorithm (Shor 1985, "Minimization Methods for
// Non-Differentiable Functions", chapter 3): steps against the slope in a space that is shrunk, after each
// line search, along the difference of its two slopes. Coordinates should be of order 1.
std::vector<double> lowest_by_shor(const ConvexFunction &function, const std::vector<double> &start,
                                   std::size_t evaluations);

} // namespace lokus::choose
