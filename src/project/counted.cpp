#include "project/counted.hpp"
#include "core/units.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::project {
namespace {

// Chances of 0..n, up to a common factor, from the most likely number outward: P(k + 1)/P(k) =
// (n - k)(a + k) / ((k + 1)(b + n - k - 1)). What is below 1e-15 of the most likely counts as none.
std::vector<double> relative_chances(std::size_t n, double a, double b) {
  const auto ratio = [&](std::size_t k) {
    const auto i = static_cast<double>(k), left = static_cast<double>(n - k);
    return left * (a + i) / ((i + 1) * (b + left - 1));
  };
  std::vector<double> chances(n + 1);
  std::size_t top = std::min(n, static_cast<std::size_t>(static_cast<double>(n) * a / (a + b)));
  while (top < n && ratio(top) > 1)
    ++top;
  while (top > 0 && ratio(top - 1) < 1)
    --top;
  chances[top] = 1;
  for (std::size_t k = top; k < n && chances[k] > 1e-15; ++k)
    chances[k + 1] = chances[k] * ratio(k);
  for (std::size_t k = top; k > 0 && chances[k] > 1e-15; --k)
    chances[k - 1] = chances[k] / ratio(k - 1);
  return chances;
}

} // namespace

Interval counted_interval(double children, double mean, double variance, double share) {
  if (is_missing(mean) || is_missing(children))
    return {nan(), nan()};
  // Beyond these the distribution is a point on its way to another, or a plain binomial.
  const double clustering = std::clamp(variance / (mean * (1 - mean)), 1e-12, 0.999);
  const double both = 1 / clustering - 1;
  const std::vector<double> chances =
      relative_chances(static_cast<std::size_t>(std::llround(children)), mean * both, (1 - mean) * both);
  double all = 0, so_far = 0;
  for (double chance : chances)
    all += chance;
  Interval interval{nan(), nan()};
  for (std::size_t k = 0; k < chances.size(); ++k) {
    so_far += chances[k] / all;
    if (is_missing(interval.low) && so_far >= (1 - share) / 2)
      interval.low = static_cast<double>(k);
    if (is_missing(interval.high) && so_far >= (1 + share) / 2 - 1e-12)
      interval.high = static_cast<double>(k);
  }
  return interval;
}

} // namespace lokus::project
