#include "core/quantile.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

namespace lokus {

namespace {

// Between which order statistics a quantile lies, and how far towards the upper one.
struct BetweenRanks {
  std::size_t below;
  double part;
};
BetweenRanks between_ranks(double p, std::size_t values) {
  const double position = p * static_cast<double>(values - 1), below = std::floor(position);
  return {static_cast<std::size_t>(below), position - below};
}

// As quantile_of_sorted, of values in any order, which it parts at that place.
double part_at(std::span<double> values, double p) {
  if (values.empty())
    return std::numeric_limits<double>::quiet_NaN();
  const BetweenRanks place = between_ranks(p, values.size());
  const auto below = values.begin() + static_cast<std::ptrdiff_t>(place.below);
  std::nth_element(values.begin(), below, values.end());
  const double above = below + 1 == values.end() ? *below : *std::min_element(below + 1, values.end());
  return *below + place.part * (above - *below);
}

} // namespace

double quantile_of_sorted(std::span<const double> sorted, double p) {
  if (sorted.empty())
    return std::numeric_limits<double>::quiet_NaN();
  const BetweenRanks place = between_ranks(p, sorted.size());
  const double below = sorted[place.below], above = sorted[std::min(place.below + 1, sorted.size() - 1)];
  return below + place.part * (above - below);
}

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
