#include "tables/inputs/coverage_path.hpp"
#include "core/units.hpp"
#include <algorithm>

namespace lokus {
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

// Each year at most `most_rise` above the year before; the last goal stands until it is reached.
std::vector<double> within_rise(double baseline, std::vector<double> yearly, double most_rise) {
  if (yearly.empty() || most_rise >= 1)
    return yearly;
  const double goal = yearly.back();
  double last = baseline;
  for (double &c : yearly)
    last = c = std::min(c, last + most_rise);
  while (last < goal && most_rise > 0)
    yearly.push_back(last = std::min(goal, last + most_rise));
  return yearly;
}

CoveragePath bought_path(const Interventions &interventions, InterventionId k, double baseline) {
  const double most_rise = interventions.most_rise.rows() == 0 ? 1 : interventions.most_rise[k];
  return raised_path(baseline, interventions.goal[k], interventions.saturation[k], 12, 0, most_rise);
}

} // namespace

CoveragePath raised_path(double baseline, std::span<const double> goal, double saturation, int ramp_months,
                         int delay_months, double most_rise) {
  std::vector<double> yearly(goal.begin(), goal.end());
  for (double &c : yearly)
    if (!is_missing(c))
      c = std::max(baseline, std::clamp(c, 0.0, saturation));
  yearly = within_rise(baseline, without_gaps(baseline, std::move(yearly)), most_rise);
  return {baseline, std::move(yearly), ramp_months, delay_months};
}

double coverage_at(const CoveragePath &path, int month) {
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
  return coverage_at(path, month - path.delay_months);
}

double highest_coverage(const CoveragePath &path, int months) {
  double highest = path.baseline;
  for (std::size_t year = 0; year < path.yearly.size() && 12 * static_cast<int>(year) < months; ++year)
    highest = std::max(highest, path.yearly[year]);
  return highest;
}

double bought_coverage(const Interventions &interventions, InterventionId k, double baseline, int months) {
  return highest_coverage(bought_path(interventions, k, baseline), months);
}

std::vector<double> bought_by_year(const Interventions &interventions, InterventionId k, double baseline,
                                   int months) {
  const CoveragePath path = bought_path(interventions, k, baseline);
  std::vector<double> reached;
  for (int begins = 0; begins < months; begins += 12)
    reached.push_back(coverage_at(path, begins + 12));
  return reached;
}

} // namespace lokus
