#pragma once
#include "tables/inputs/interventions.hpp"
#include <span>
#include <vector>

namespace lokus {

// How the coverage of one intervention in one village goes through the months (docs/methods/cohort.md
// section 2).
struct CoveragePath {
  double baseline = 0;        // c_0
  std::vector<double> yearly; // c_1, c_2, ... reached at the end of the year; then held
  int ramp_months = 12;       // 1..12: months of the year until the new coverage is reached
  int delay_months = 0;       // until coverage has an effect
};

// The path of a package that an office buys. Goals are clipped to [0, saturation] and lie nowhere below the
// baseline, which is not clipped: a package never takes away what a village already has, because stopping a
// service is not sold (docs/methods/cohort.md section 8). NaN between goals is a straight line, year 0 =
// baseline. No goal holds the baseline. No year rises by more than `most_rise` (1: no limit): a goal that
// this delays stands, and is worked towards in the years after.
CoveragePath raised_path(double baseline, std::span<const double> goal, double saturation, int ramp_months,
                         int delay_months, double most_rise = 1);

// c(t), without the delay; the baseline for t <= 0.
double coverage_at(const CoveragePath &path, int month);
// c(t - delay): the coverage that acts in month t.
double acting_coverage(const CoveragePath &path, int month);
// The highest coverage reached at the end of a year that begins before `months`, or the baseline.
double highest_coverage(const CoveragePath &path, int months);
// What a package buys where coverage is `baseline` today: the highest coverage of the years that begin before
// `months`. Later years are not counted in the gain, so they are not paid for either.
double bought_coverage(const Interventions &interventions, InterventionId k, double baseline, int months);
// Coverage at the end of each of those years.
std::vector<double> bought_by_year(const Interventions &interventions, InterventionId k, double baseline,
                                   int months);

} // namespace lokus
