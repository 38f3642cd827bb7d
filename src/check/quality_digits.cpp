#include "check/quality_parts.hpp"
#include "core/display.hpp"
#include <cmath>

namespace lokus::check {

FinalDigits final_digits(const Column<MeasurementId, double> &values, std::span<const MeasurementId> rows) {
  FinalDigits digits;
  for (MeasurementId row : rows)
    if (values[row] > 0 && values[row] < 1000) {
      const auto tenths = static_cast<long long>(std::floor(values[row] * 10 + 1e-6));
      digits.count[static_cast<std::size_t>(tenths % 10)] += 1;
      digits.total += 1;
    }
  return digits;
}

double percent_ending(const FinalDigits &digits, int digit) {
  return digits.total > 0 ? 100 * digits.count[static_cast<std::size_t>(digit)] / digits.total : nan();
}

double digit_preference_score(const FinalDigits &digits) {
  if (!(digits.total > 0))
    return nan();
  const double expected = digits.total / 10;
  double chi2 = 0;
  for (double count : digits.count)
    chi2 += (count - expected) * (count - expected) / expected;
  return 100 * std::sqrt(std::max(0.0, chi2 - 9) / (9 * digits.total));
}

double index_of_dissimilarity(const FinalDigits &digits) {
  if (!(digits.total > 0))
    return nan();
  double moved = 0;
  for (double count : digits.count)
    moved += std::abs(count / digits.total - 0.1);
  return 50 * moved;
}

namespace {

using Measure = double (*)(const FinalDigits &);

double zero_or_five(const FinalDigits &digits) {
  return percent_ending(digits, 0) + percent_ending(digits, 5);
}

template <Column<MeasurementId, double> Measurements::*column, Measure measure>
double of_digits(const UnitData &unit) {
  const FinalDigits digits = final_digits(unit.measurements.*column, unit.rows);
  return digits.total < static_cast<double>(enough_measurements) ? nan() : measure(digits);
}

// The one or two digits that stand out: ".0", or both ".0" and ".5".
Phrase preference_sentence(const FinalDigits &digits, const Phrase &what) {
  int most = 0;
  for (int digit = 1; digit < 10; ++digit)
    if (percent_ending(digits, digit) > percent_ending(digits, most))
      most = digit;
  const int other = most == 0 ? 5 : 0;
  const auto part = [&](int digit) { return show_number(percent_ending(digits, digit), 0); };
  if (percent_ending(digits, other) < 15)
    return phrase("{} % {} berakhir .{} (seharusnya sekitar 10 %): angka dibulatkan",
                  "{}% of {} end in .{} (about 10% expected): numbers are rounded", part(most), what, most);
  return phrase("{} % {} berakhir .{} dan {} % berakhir .{} (seharusnya masing-masing sekitar 10 %): angka "
                "dibulatkan",
                "{}% of {} end in .{} and {}% in .{} (about 10% expected of each): numbers are rounded",
                part(most), what, most, part(other), other);
}

Phrase heights_rounded(const UnitData &unit, double) {
  return preference_sentence(final_digits(unit.measurements.height, unit.rows), {"tinggi badan", "heights"});
}

Phrase weights_rounded(const UnitData &unit, double) {
  return preference_sentence(final_digits(unit.measurements.weight, unit.rows), {"berat badan", "weights"});
}

} // namespace

void add_digit_parts(PartRules &rules) {
  constexpr auto height = &Measurements::height, weight = &Measurements::weight;
  rules.push_back({{"height_digits",
                    {"Skor angka akhir tinggi badan", "Digit preference score of heights"},
                    "",
                    8,
                    20,
                    10},
                   of_digits<height, digit_preference_score>,
                   heights_rounded});
  rules.push_back({{"height_zero_five",
                    {"Tinggi berakhir .0 atau .5", "Heights ending in .0 or .5"},
                    "%",
                    nan(),
                    nan(),
                    0},
                   of_digits<height, zero_or_five>,
                   heights_rounded});
  rules.push_back({{"height_dissimilarity",
                    {"Indeks ketaksamaan angka akhir tinggi", "Index of dissimilarity of height digits"},
                    "%",
                    nan(),
                    nan(),
                    0},
                   of_digits<height, index_of_dissimilarity>,
                   heights_rounded});
  rules.push_back(
      {{"weight_digits", {"Skor angka akhir berat badan", "Digit preference score of weights"}, "", 8, 20, 5},
       of_digits<weight, digit_preference_score>,
       weights_rounded});
  rules.push_back({{"weight_zero_five",
                    {"Berat berakhir .0 atau .5", "Weights ending in .0 or .5"},
                    "%",
                    nan(),
                    nan(),
                    0},
                   of_digits<weight, zero_or_five>,
                   weights_rounded});
  rules.push_back({{"weight_dissimilarity",
                    {"Indeks ketaksamaan angka akhir berat", "Index of dissimilarity of weight digits"},
                    "%",
                    nan(),
                    nan(),
                    0},
                   of_digits<weight, index_of_dissimilarity>,
                   weights_rounded});
}

} // namespace lokus::check
