#include "check/quality_parts.hpp"
#include "core/display.hpp"
#include "tables/inputs/growth_standard.hpp"
#include <cmath>

namespace lokus::check {

double sex_ratio_p(double boys, double girls) {
  const double n = boys + girls, share = boys / n;
  const double low = 100.0 / 200, high = 107.0 / 207;
  const double nearest = share < low ? low : share > high ? high : share;
  const double z = (share - nearest) / std::sqrt(nearest * (1 - nearest) / n);
  return std::erfc(std::abs(z) / std::sqrt(2.0));
}

namespace {

struct Sexes {
  double boys = 0, girls = 0;
};

Sexes sexes_of(const UnitData &unit) {
  Sexes sexes;
  for (MeasurementId row : unit.rows) {
    sexes.boys += unit.measurements.sex[row] == Sex::male;
    sexes.girls += unit.measurements.sex[row] == Sex::female;
  }
  return sexes;
}

bool enough(double values) {
  return values >= static_cast<double>(enough_measurements);
}

double ratio(const UnitData &unit) {
  const Sexes s = sexes_of(unit);
  return enough(s.boys + s.girls) && s.girls > 0 ? 100 * s.boys / s.girls : nan();
}

double ratio_probability(const UnitData &unit) {
  const Sexes s = sexes_of(unit);
  return enough(s.boys + s.girls) ? sex_ratio_p(s.boys, s.girls) : nan();
}

Phrase odd_ratio(const UnitData &unit, double) {
  const Sexes s = sexes_of(unit);
  return phrase(
      "{0} laki-laki banding {1} perempuan di antara yang diukur (biasanya 100 sampai 107 laki-laki per "
      "100 perempuan): sebagian tidak datang, atau jenis kelamin salah",
      "{0} boys to {1} girls among the measured (usually 100 to 107 boys per 100 girls): some do not come, "
      "or the sex is wrong",
      s.boys, s.girls);
}

// Whipple's index for months: ages of 6 to 59 rounded months that are a multiple of 6, times 6; 100 without
// heaping, 600 when all are.
double heaping(const UnitData &unit) {
  double ages = 0, multiples = 0;
  for (MeasurementId row : unit.rows) {
    const double months = std::floor(unit.measurements.age_days[row] / days_per_month + 0.5);
    if (!(months >= 6 && months <= 59))
      continue;
    ages += 1;
    multiples += static_cast<int>(months) % 6 == 0;
  }
  return enough(ages) ? 600 * multiples / ages : nan();
}

Phrase heaped_ages(const UnitData &, double value) {
  return {show_number(value / 6, 0, Language::id) +
              " % umur jatuh pada kelipatan 6 bulan (seharusnya sekitar 17 %): tanggal lahir ditaksir",
          show_number(value / 6, 0, Language::en) +
              "% of ages are multiples of 6 months (about 17% expected): birth dates are guessed"};
}

double percent_missing(const Column<MeasurementId, double> &values, double least, const UnitData &unit) {
  double missing = 0;
  for (MeasurementId row : unit.rows)
    missing += !(values[row] >= least);
  const auto rows = static_cast<double>(unit.rows.size());
  return enough(rows) ? 100 * missing / rows : nan();
}

double missing_age(const UnitData &unit) {
  return percent_missing(unit.measurements.age_days, 0, unit);
}

double missing_height(const UnitData &unit) {
  return percent_missing(unit.measurements.height, 1e-9, unit);
}

Phrase no_age(const UnitData &, double value) {
  return {show_number(value, 1, Language::id) +
              " % tanpa umur dalam hari: tanggal lahir atau tanggal ukur kosong",
          show_number(value, 1, Language::en) +
              "% have no age in days: birth date or day of measurement is missing"};
}

Phrase no_height(const UnitData &, double value) {
  return {show_number(value, 1, Language::id) + " % tanpa tinggi badan",
          show_number(value, 1, Language::en) + "% have no height"};
}

} // namespace

void add_child_parts(PartRules &rules) {
  rules.push_back({{"age_heaping", {"Penumpukan umur (Whipple)", "Age heaping (Whipple)"}, "", 125, 175, 5},
                   heaping,
                   heaped_ages});
  rules.push_back(
      {{"missing_age", {"Tanpa umur dalam hari", "No age in days"}, "%", 1, 10, 5}, missing_age, no_age});
  rules.push_back(
      {{"sex_ratio_p", {"Peluang rasio jenis kelamin", "Probability of the sex ratio"}, "", 0.1, 0.001, 5},
       ratio_probability,
       odd_ratio});
  rules.push_back({{"sex_ratio", {"Laki-laki per 100 perempuan", "Boys per 100 girls"}, "", nan(), nan(), 0},
                   ratio,
                   odd_ratio});
  rules.push_back({{"missing_height", {"Tanpa tinggi badan", "No height"}, "%", nan(), nan(), 0},
                   missing_height,
                   no_height});
}

} // namespace lokus::check
