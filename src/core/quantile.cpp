#include "core/quantile.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

namespace lokus {

double quantile_of_sorted(std::span<const double> sorted, double p) {
  if (sorted.empty())
    return std::numeric_limits<double>::quiet_NaN();
  const double position = p * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(std::floor(position));
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

namespace {

// As quantile_of_sorted, of values in any order, which it parts at that place.
double part_at(std::span<double> values, double p) {
  if (values.empty())
    return std::numeric_limits<double>::quiet_NaN();
  const double position = p * static_cast<double>(values.size() - 1);
  const double floor = std::floor(position);
  const auto below = values.begin() + static_cast<std::ptrdiff_t>(floor);
  std::nth_element(values.begin(), below, values.end());
  const double above = below + 1 == values.end() ? *below : *std::min_element(below + 1, values.end());
  return *below + (position - floor) * (above - *below);
}

} // namespace

double quantile(std::span<const double> values, double p) {
  std::vector<double> parted(values.begin(), values.end());
  return part_at(parted, p);
}

Interval central_interval(std::span<const double> values, double share) {
  std::vector<double> parted(values.begin(), values.end());
  const double low = part_at(parted, (1 - share) / 2);
  return {low, part_at(parted, (1 + share) / 2)};
}

} // namespace lokus
