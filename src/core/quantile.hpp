#pragma once
#include <span>
#include <vector>

namespace lokus {

// The one definition of a quantile: linear between order statistics, position (n-1)p (type 7 of
// Hyndman and Fan 1996). p in [0,1]; NaN for an empty list.
double quantile(std::span<const double> values, double p);
double quantile_of_sorted(std::span<const double> sorted, double p);

struct Interval {
  double low = 0;
  double high = 0;
};
// The central interval holding `share` of the values, e.g. 0.90.
Interval central_interval(std::span<const double> values, double share);

} // namespace lokus
