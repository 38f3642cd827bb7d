#pragma once
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "estimate/bym2/bym2.hpp"
#include <cmath>

// Spread and quantiles of the share, or of the relative risk, of a unit: what tables of other software print.
namespace lokus::estimate {

inline double rate_at(const Bym2Posterior &posterior, double eta) {
  return posterior.model().data().kind == CountsAre::binomial ? expit(eta) : std::exp(eta);
}

// Each Gaussian of the mixture summed over 4,001 places between -10 and 10 sd: the trapezoid rule, exact for
// them to the last digits.
inline double rate_sd(const Bym2Posterior &posterior, std::size_t unit) {
  constexpr int places = 2000;
  constexpr double step = 10.0 / places;
  double total = 0, first = 0, second = 0;
  for (const GridPoint &point : posterior.points())
    for (int i = -places; i <= places; ++i) {
      const double at = step * i, weight = point.weight * std::exp(-at * at / 2);
      const double rate = rate_at(posterior, point.mean[unit] + at * point.sd[unit]);
      total += weight;
      first += weight * rate;
      second += weight * rate * rate;
    }
  const double mean = first / total;
  return std::sqrt(std::max(second / total - mean * mean, 0.0));
}

inline double rate_quantile(const Bym2Posterior &posterior, std::size_t unit, double p) {
  double low = posterior.points().front().mean[unit], high = low;
  for (const GridPoint &point : posterior.points()) {
    low = std::min(low, point.mean[unit] - 10 * point.sd[unit]);
    high = std::max(high, point.mean[unit] + 10 * point.sd[unit]);
  }
  for (int halving = 0; halving < 80; ++halving) {
    const double middle = 0.5 * (low + high);
    double below = 0;
    for (const GridPoint &point : posterior.points())
      below += point.weight * normal_cdf((middle - point.mean[unit]) / point.sd[unit]);
    (below < p ? low : high) = middle;
  }
  return rate_at(posterior, low);
}

} // namespace lokus::estimate
