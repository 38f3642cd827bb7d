#include "tables/inputs/growth_standard.hpp"
#include "tables/inputs/growth_standard_figures.hpp"
#include <cmath>

namespace lokus {
namespace {

using growth_standard::Lms;

constexpr double limit_months = 60, standing_months = 9, standing_day = 731;
constexpr double position_correction = 0.7; // cm between lying and standing
constexpr double lying_without_age = 87;    // cm; shorter is taken as a length
constexpr Lms no_figures = {nan(), nan(), nan()};

std::size_t row_of_sex(Sex sex) {
  return sex == Sex::female ? 1 : 0;
}

bool has_figures(Sex sex, double age_days) {
  return sex != Sex::unknown && age_days >= 0 && age_days / days_per_month < limit_months;
}

std::size_t day_of(double age_days) {
  return static_cast<std::size_t>(rounded_days(age_days));
}

// Rows are 0.1 cm apart; between two of them L, M and S are each interpolated.
Lms between_rows(const Lms *rows, double first, double last, double cm) {
  if (!(cm >= first && cm <= last))
    return no_figures;
  const double tenths = cm * 10, below = std::floor(tenths + 1e-9);
  const Lms *const row = rows + static_cast<std::size_t>(below - first * 10);
  const double part = tenths - below;
  if (part <= 1e-9)
    return *row;
  const Lms &low = row[0], &high = row[1];
  return {low.l + part * (high.l - low.l), low.m + part * (high.m - low.m), low.s + part * (high.s - low.s)};
}

Lms weight_for_height_figures(Sex sex, double cm, bool lying) {
  using namespace growth_standard;
  return lying ? between_rows(weight_for_length[row_of_sex(sex)], first_length, last_length, cm)
               : between_rows(weight_for_height[row_of_sex(sex)], first_height, last_height, cm);
}

// y = M (1 + L S z)^(1/L)
double measure_at(const Lms &f, double z) {
  return f.m * std::pow(1 + f.l * f.s * z, 1 / f.l);
}

// z = ((y/M)^L - 1) / (L S); NaN figures or measures give NaN, measures of 0 and less too.
double unrestricted(const Lms &f, double y) {
  return y > 0 ? std::expm1(f.l * std::log(y / f.m)) / (f.l * f.s) : nan();
}

// Beyond 3 SD the distance is counted in steps of the last one, from 2 to 3 SD: weights are too few there for
// the power to be known.
double restricted(const Lms &f, double y) {
  const double z = unrestricted(f, y);
  if (!(std::abs(z) > 3))
    return z;
  const double side = z > 0 ? 1 : -1;
  const double third = measure_at(f, 3 * side), second = measure_at(f, 2 * side);
  return side * (3 + (y - third) / (third - second));
}

double restricted_measure_at(const Lms &f, double z) {
  if (!(std::abs(z) > 3))
    return measure_at(f, z);
  const double side = z > 0 ? 1 : -1;
  const double third = measure_at(f, 3 * side), second = measure_at(f, 2 * side);
  return third + (std::abs(z) - 3) * (third - second);
}

void correct_position(const MeasuredChild &child, ZScores &result) {
  result.height = child.height;
  result.position = child.position;
  if (!(child.age_days >= 0))
    return;
  if (child.position == Position::standing && child.age_days / days_per_month < standing_months) {
    result.position_doubtful = true;
    result.position = Position::unknown;
    return;
  }
  const bool young = rounded_days(child.age_days) < standing_day;
  if (young && child.position == Position::standing)
    result.height += position_correction;
  if (!young && child.position == Position::lying)
    result.height -= position_correction;
}

bool by_length_table(const MeasuredChild &child, const ZScores &corrected) {
  if (!is_missing(child.age_days))
    return rounded_days(child.age_days) < standing_day;
  if (corrected.position != Position::unknown)
    return corrected.position == Position::lying;
  return corrected.height < lying_without_age;
}

void score_child(const MeasuredChild &child, ZScores &result) {
  const auto raw = [&](Indicator indicator) -> double & {
    return result.raw[static_cast<std::size_t>(indicator)];
  };
  const double height = result.height > 0 ? result.height : nan();
  const double weight = child.weight > 0 && !child.oedema ? child.weight : nan();
  const std::size_t sex = row_of_sex(child.sex);
  if (!is_missing(child.age_days)) {
    const std::size_t day = day_of(child.age_days);
    const Lms &length = growth_standard::length_for_age[sex][day];
    raw(Indicator::height_for_age) = (height / length.m - 1) / length.s; // L is 1
    if (is_missing(weight))
      return;
    const double metres = height / 100;
    raw(Indicator::weight_for_age) = restricted(growth_standard::weight_for_age[sex][day], weight);
    raw(Indicator::bmi_for_age) =
        restricted(growth_standard::bmi_for_age[sex][day], weight / (metres * metres));
  }
  raw(Indicator::weight_for_height) =
      restricted(weight_for_height_figures(child.sex, height, by_length_table(child, result)), weight);
}

bool implausible(Indicator indicator, double z) {
  switch (indicator) {
  case Indicator::height_for_age:
    return std::abs(z) > 6;
  case Indicator::weight_for_age:
    return z < -6 || z > 5;
  default:
    return std::abs(z) > 5;
  }
}

} // namespace

double rounded_days(double age_days) {
  return std::floor(age_days + 0.5);
}

double corrected_height(const MeasuredChild &child) {
  ZScores result;
  correct_position(child, result);
  return result.height;
}

ZScores z_scores(const MeasuredChild &child) {
  ZScores result;
  result.raw.fill(nan());
  correct_position(child, result);
  if (child.sex != Sex::unknown && (is_missing(child.age_days) || has_figures(child.sex, child.age_days)))
    score_child(child, result);
  for (std::size_t i = 0; i < indicator_count; ++i) {
    result.z[i] = std::nearbyint(result.raw[i] * 100) / 100 + 0.0; // never -0
    result.flagged[i] = implausible(static_cast<Indicator>(i), result.z[i]);
  }
  return result;
}

double height_at(Sex sex, double age_days, double z) {
  if (!has_figures(sex, age_days))
    return nan();
  return measure_at(growth_standard::length_for_age[row_of_sex(sex)][day_of(age_days)], z);
}

double weight_at(Sex sex, double age_days, double z) {
  if (!has_figures(sex, age_days))
    return nan();
  return restricted_measure_at(growth_standard::weight_for_age[row_of_sex(sex)][day_of(age_days)], z);
}

} // namespace lokus
