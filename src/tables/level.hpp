#pragma once
#include "core/quantile.hpp"
#include <span>

namespace lokus {

// A prevalence of a regency or of all as it is printed: the median of its draws and what holds an interval
// share of them.
struct Level {
  double median = 0, low = 0, high = 0;
};

inline Level level_of_draws(std::span<const double> draws, double interval_share) {
  const Interval interval = central_interval(draws, interval_share);
  return {quantile(draws, 0.5), interval.low, interval.high};
}

} // namespace lokus
