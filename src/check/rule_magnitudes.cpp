#include "check/rules.hpp"
#include "core/text.hpp"
#include <cmath>
#include <optional>
#include <utility>

namespace lokus::check {
namespace {

// The largest kelurahan have some 170,000 people, of them 15,000 under five; the largest kecamatan some
// 600,000 and 55,000. What is far above is a slip of the hand, a sum in the place of a village, or a code.
struct Magnitude {
  double many, too_many;
};
constexpr Magnitude children_of_a_village{20'000, 100'000}, people_of_a_village{200'000, 1'000'000},
    children_of_a_unit{100'000, 1'000'000};

Phrase too_large(const Phrase &what, double number, const Magnitude &bound) {
  return phrase(
      "{0} {1:.0f}, padahal tidak ada yang lebih dari {2:.0f}; periksa angkanya: jumlah wilayah yang lebih "
      "luas, atau salah ketik",
      "{0} {1:.0f}, though none has more than {2:.0f}; check the number: the sum of a larger area, or a "
      "slip",
      what, number, bound.many);
}

Severity severity_of(double number, const Magnitude &bound) {
  return number > bound.too_many ? Severity::error : Severity::warning;
}

Finding of_village(const Inputs &inputs, VillageId v, Severity severity, const Phrase &what) {
  const Villages &villages = inputs.area.villages;
  const std::size_t row = inputs.counts.row[v];
  return {severity,
          "implausible_count",
          counts_file_of(inputs, v),
          row,
          villages.code[v],
          phrase("{0}:{1}: desa {2} {3}: {4}", "{0}:{1}: village {2} {3}: {4}", counts_file_of(inputs, v),
                 row, villages.code[v], villages.name[v], what)};
}

struct CountedColumn {
  const Column<VillageId, People> *column;
  Phrase name;
  Magnitude bound;
};

std::vector<CountedColumn> counted_columns(const Counts &c) {
  return {{&c.registered, {"balita terdaftar", "children registered:"}, children_of_a_village},
          {&c.measured, {"balita diukur", "children measured:"}, children_of_a_village},
          {&c.families_at_risk, {"keluarga berisiko", "families at risk:"}, people_of_a_village},
          {&c.of(CountedPeople::families), {"keluarga", "families:"}, people_of_a_village},
          {&c.of(CountedPeople::pregnant), {"ibu hamil", "pregnant women:"}, people_of_a_village},
          {&c.of(CountedPeople::brides), {"calon pengantin", "brides:"}, people_of_a_village},
          {&c.of(CountedPeople::families_without_latrine),
           {"keluarga tanpa jamban", "families without a latrine:"},
           people_of_a_village}};
}

} // namespace

Findings implausible_counts(const Inputs &inputs) {
  Findings findings;
  for (const auto &[column, name, bound] : counted_columns(inputs.counts))
    for (const VillageId v : column->all())
      if (const double number = (*column)[v].value; number > bound.many)
        findings.add(of_village(inputs, v, severity_of(number, bound), too_large(name, number, bound)));
  const ReportedUnits &units = inputs.counts.reported_units;
  for (const auto *people : {&units.registered, &units.measured})
    for (const CountingUnitId u : people->all())
      if (const double number = (*people)[u].value; number > children_of_a_unit.many)
        findings.add(about_unit(units, u, severity_of(number, children_of_a_unit), "implausible_count",
                                too_large({"balita", "children:"}, number, children_of_a_unit)));
  return findings;
}

namespace {

// 63.06.05.1001 as a number.
double code_as_number(const std::string &code) {
  double number = 0;
  for (const char c : code)
    if (is_digit(c))
      number = 10 * number + (c - '0');
  return number;
}

Finding of_indicator(const Inputs &inputs, IndicatorId i, VillageId v, const char *rule, const Phrase &what) {
  const Villages &villages = inputs.area.villages;
  const bool is_code = std::string_view(rule) == "code_for_a_number";
  return {is_code ? Severity::error : Severity::warning,
          rule,
          inputs.indicators.file[i],
          0,
          villages.code[v],
          phrase("{0}: kolom \"{1}\", desa {2} {3}: {4}", "{0}: column \"{1}\", village {2} {3}: {4}",
                 inputs.indicators.file[i], inputs.indicators.written[i], villages.code[v], villages.name[v],
                 what)};
}

// The largest two of a column, and whose the first is.
struct Largest {
  std::optional<VillageId> village;
  double first = 0, second = 0;
};

Largest largest_of(const Indicators &indicators, IndicatorId i) {
  Largest largest;
  for (std::size_t row = 0; row < indicators.value.rows(); ++row) {
    const double value = std::abs(indicators.value(VillageId{row}, i));
    if (is_missing(value) || value <= largest.second)
      continue;
    if (value <= largest.first) {
      largest.second = value;
      continue;
    }
    largest.second = std::exchange(largest.first, value);
    largest.village = VillageId{row};
  }
  return largest;
}

} // namespace

Findings implausible_indicators(const Inputs &inputs) {
  constexpr double slip = 100; // two noughts too many at least
  Findings findings;
  const Indicators &all = inputs.indicators;
  for (const IndicatorId i : all.name.all()) {
    for (std::size_t row = 0; row < all.value.rows(); ++row)
      if (const VillageId v{row}; all.value(v, i) == code_as_number(inputs.area.villages.code[v]))
        findings.add(
            of_indicator(inputs, i, v, "code_for_a_number",
                         {"berisi kode desanya sendiri; nilainya mungkin bergeser kolom, perbaiki",
                          "holds the code of the village itself; values may have shifted, mend it"}));
    const Largest largest = largest_of(all, i);
    if (largest.village && largest.second > 0 && largest.first >= slip * largest.second)
      findings.add(
          of_indicator(inputs, i, *largest.village, "implausible_indicator",
                       phrase("{0:g}, padahal yang terbesar sesudahnya {1:g}; periksa apakah salah ketik",
                              "{0:g}, though the next largest is {1:g}; check whether it is a slip",
                              largest.first, largest.second)));
  }
  return findings;
}

} // namespace lokus::check
