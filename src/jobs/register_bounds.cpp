#include "jobs/register_bounds.hpp"
#include <algorithm>
#include <functional>

namespace lokus {
namespace {

using synth::TruthShape;

struct Limits {
  double least = nan(), most = nan();
};

struct CoverLimits {
  Limits of_95, of_80;
};

CoverLimits cover_limits(TruthShape truth) {
  if (truth == TruthShape::priors)
    return {{0.94, 0.96}, {0.78, 0.82}};
  if (truth == TruthShape::flat)
    return {{0.9, nan()}, {0.72, nan()}};
  return {{0.9, 0.98}, {0.72, 0.88}};
}

// NaN: printed, not held to.
double most_over_oracle(const synth::RegisterHabits &habits) {
  if (habits.truth == TruthShape::priors || habits.wide_units > 0)
    return nan();
  if (habits.unit_sd >= 0.5)
    return 0.85;
  if (habits.unit_sd > 0 || habits.village_sd > 0)
    return nan();
  return habits.truth == TruthShape::units ? 1.15 : 1.1;
}

double most_over_one_round(const synth::RegisterHabits &habits) {
  const bool held = habits.truth == TruthShape::smooth || habits.truth == TruthShape::kecamatan;
  if (!held || habits.unit_sd < 0.5)
    return nan();
  return habits.lasting > 0 ? 0.9 : 0.75;
}

// NaN where nothing was found.
double missed_by(const CalibrationBound &bound) {
  const double value = bound.found.value;
  if (is_missing(value))
    return nan();
  const double below = is_missing(bound.least) ? 0 : bound.least - value;
  const double above = is_missing(bound.most) ? 0 : value - bound.most;
  return std::max({0.0, below, above});
}

bool are_alike(const RegisterCalibrationRow &a, const RegisterCalibrationRow &b) {
  return a.truth == b.truth && a.unit_sd == b.unit_sd && a.village_sd == b.village_sd &&
         a.wide_units == b.wide_units;
}

} // namespace

std::vector<CalibrationBound> bounds_of(const synth::RegisterHabits &habits,
                                        const RegisterCalibrationRow &row) {
  std::vector<CalibrationBound> bounds;
  const auto hold = [&](const char *figure, OverWorlds found, Limits limits) {
    if (is_missing(limits.least) && is_missing(limits.most))
      return;
    bounds.push_back({row.world, figure, found, limits.least, limits.most});
    bounds.back().holds = missed_by(bounds.back()) == 0;
  };
  if (habits.slope != 0)
    return bounds;
  const CoverLimits cover = cover_limits(habits.truth);
  hold("cover_95", row.cover_95, cover.of_95);
  hold("cover_80", row.cover_80, cover.of_80);
  hold("over_oracle", row.over_oracle, {nan(), most_over_oracle(habits)});
  if (!is_missing(row.over_one_round.value))
    hold("over_one_round", row.over_one_round, {nan(), most_over_one_round(habits)});
  if (habits.truth == TruthShape::flat) {
    hold("top_most", {row.top_most, nan()}, {nan(), 0.9});
    hold("spot_worlds", row.spot_worlds, {nan(), 0.05});
    return bounds;
  }
  const double apart = habits.rounds > 1 ? 0.1 : 0.15;
  hold("top_off", row.top_off, {-apart, apart});
  return bounds;
}

bool is_close(const CalibrationBound &bound) {
  return missed_by(bound) > 0 && missed_by(bound) < 2 * bound.found.error;
}

// Of one round no part lasts.
bool differ_in_rounds(const RegisterCalibrationRow &a, const RegisterCalibrationRow &b) {
  return are_alike(a, b) && a.slope == b.slope && a.rounds != b.rounds;
}

bool differ_in_slope(const RegisterCalibrationRow &a, const RegisterCalibrationRow &b) {
  const bool lasts_as_long = a.lasting == b.lasting || a.rounds == 1;
  return are_alike(a, b) && lasts_as_long && a.rounds == b.rounds && a.slope != b.slope;
}

double slope_that_breaks(const std::vector<RegisterCalibrationRow> &rows, std::size_t rounds) {
  constexpr double least = 0.9;
  std::vector<const RegisterCalibrationRow *> by_slope;
  for (const RegisterCalibrationRow &row : rows)
    if (row.rounds == rounds && std::ranges::any_of(rows, [&](const RegisterCalibrationRow &other) {
          return differ_in_slope(row, other);
        }))
      by_slope.push_back(&row);
  std::ranges::stable_sort(by_slope, std::greater<>(), &RegisterCalibrationRow::slope);
  for (std::size_t i = 1; i < by_slope.size(); ++i) {
    const double there = by_slope[i - 1]->cover_95.value, here = by_slope[i]->cover_95.value;
    if (there >= least && here < least)
      return by_slope[i - 1]->slope +
             (by_slope[i]->slope - by_slope[i - 1]->slope) * (there - least) / (there - here);
  }
  return nan();
}

} // namespace lokus
