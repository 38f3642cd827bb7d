#include "check/rules.hpp"

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

} // namespace lokus::check
