#pragma once
#include "check/quality.hpp"
#include "check/visits.hpp"
#include <array>
#include <span>
#include <vector>

// The parts of the measurement quality sheet, in files by what they look at (quality_<group>.cpp).

namespace lokus::check {

// The measurements of one unit and what its villages and the file add to them.
struct UnitData {
  const Measurements &measurements;
  const Anthropometry &anthropometry;
  const Visits &visits;
  std::span<const MeasurementId> rows;
  double weighed = nan(), registered = nan(); // children of its villages that have a register
  double duplicates_percent = nan();
};

struct PartRule {
  Quality::Part part;
  double (*value)(const UnitData &unit); // NaN: cannot be told
  // What is wrong, in plain words; called where points were lost.
  Phrase (*sentence)(const UnitData &unit, double value);
  double too_low_good = nan(), too_low_poor = nan(); // a second limit below, for values that can be too small
};

using PartRules = std::vector<PartRule>;
void add_visit_parts(PartRules &rules);  // coverage, shrinking heights, duplicates
void add_zscore_parts(PartRules &rules); // flagged, SD of three indicators
void add_digit_parts(PartRules &rules);  // final digits of heights and weights
void add_child_parts(PartRules &rules);  // age heaping, missing age, sex ratio, missing heights
PartRules part_rules();

// Points of a value: all at `good` or better, none at `poor` or worse, in proportion between; NaN where the
// value is missing or the part gives none.
double points_of(const PartRule &rule, double value);

// How often each final digit 0..9 (tenths of a cm or kg) ends the values above 0 of a column.
struct FinalDigits {
  std::array<double, 10> count{};
  double total = 0;
};
FinalDigits final_digits(const Column<MeasurementId, double> &values, std::span<const MeasurementId> rows);
double percent_ending(const FinalDigits &digits, int digit);
// 100 sqrt(chi2 / (9 n)) of WHO's MONICA project (0 none, 100 always the same digit), without the part that
// chance alone is expected to give: chi2 - 9 instead of chi2, at least 0.
double digit_preference_score(const FinalDigits &digits);
// Half the sum of |share - 1/10|, percent: the share of values to be moved for equal digits (0..90).
double index_of_dissimilarity(const FinalDigits &digits);

// Of values: standard deviation with n - 1; NaN for fewer than two.
double standard_deviation(std::span<const double> values);
// Probability that chance alone takes the boys of n children as far out of the usual 100 to 107 boys per 100
// girls (normal approximation, two-sided); 1 inside.
double sex_ratio_p(double boys, double girls);

} // namespace lokus::check
