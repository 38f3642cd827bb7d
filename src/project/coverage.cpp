#include "project/coverage.hpp"
#include "core/units.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

// Straight lines over the gaps between the given years; gaps after the last year are dropped.
std::vector<double> without_gaps(double baseline, std::vector<double> yearly) {
  double last = baseline;
  std::size_t filled = 0;
  for (std::size_t y = 0; y < yearly.size(); ++y) {
    if (is_missing(yearly[y]))
      continue;
    const auto steps = static_cast<double>(y + 1 - filled);
    for (std::size_t gap = filled; gap < y; ++gap)
      yearly[gap] = last + (yearly[y] - last) * (static_cast<double>(gap + 1 - filled) / steps);
    last = yearly[y];
    filled = y + 1;
  }
  yearly.resize(filled);
  return yearly;
}

CoveragePath path_of(double baseline, std::span<const double> given, double least, double saturation,
                     int ramp_months, int delay_months) {
  std::vector<double> yearly(given.begin(), given.end());
  for (double &c : yearly)
    if (!is_missing(c))
      c = std::max(least, std::clamp(c, 0.0, saturation));
  return {baseline, without_gaps(baseline, std::move(yearly)), ramp_months, delay_months};
}

} // namespace

CoveragePath coverage_path(double baseline, std::span<const double> given, double saturation, int ramp_months,
                           int delay_months) {
  return path_of(baseline, given, 0, saturation, ramp_months, delay_months);
}

CoveragePath raised_path(double baseline, std::span<const double> goal, double saturation, int ramp_months,
                         int delay_months) {
  return path_of(baseline, goal, baseline, saturation, ramp_months, delay_months);
}

double coverage(const CoveragePath &path, int month) {
  if (month <= 0 || path.yearly.empty())
    return path.baseline;
  const auto year = static_cast<std::size_t>((month + 11) / 12);
  if (year > path.yearly.size())
    return path.yearly.back();
  const double from = year == 1 ? path.baseline : path.yearly[year - 2];
  const double to = path.yearly[year - 1];
  const int in_year = month - 12 * static_cast<int>(year - 1);
  if (in_year >= path.ramp_months)
    return to;
  return from + (to - from) * (static_cast<double>(in_year) / path.ramp_months);
}

double acting_coverage(const CoveragePath &path, int month) {
  return coverage(path, month - path.delay_months);
}

} // namespace lokus::project
