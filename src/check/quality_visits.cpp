#include "check/doubts/copied_visits.hpp"
#include "check/quality_parts.hpp"
#include "core/display.hpp"

namespace lokus::check {
namespace {

std::string id_number(double value, int decimals = 0) {
  return show_number(value, decimals, Language::id);
}
std::string en_number(double value, int decimals = 0) {
  return show_number(value, decimals, Language::en);
}

double visits_coverage(const UnitData &unit) {
  return unit.registered > 0 ? 100 * unit.weighed / unit.registered : nan();
}

Phrase low_coverage(const UnitData &, double value) {
  return {"hanya " + id_number(value) + " % balita terdaftar yang ditimbang (diharapkan 90 %)",
          "only " + en_number(value) + "% of registered children were weighed (expected: 90%)"};
}

double shrinking(const UnitData &unit) {
  double compared = 0, shrunk = 0;
  for (MeasurementId row : unit.rows) {
    compared += unit.visits.compared[row];
    shrunk += unit.visits.shrunk[row];
  }
  return compared < static_cast<double>(enough_measurements) ? nan() : 100 * shrunk / compared;
}

Phrase heights_shrink(const UnitData &, double value) {
  return {
      "pada " + id_number(value, 1) +
          " % kunjungan ulang tinggi badan turun lebih dari 0,7 cm; alat, cara ukur atau anaknya tertukar",
      "at " + en_number(value, 1) +
          "% of repeat visits the height fell by more than 0.7 cm; board, method or child mixed up"};
}

double duplicates(const UnitData &unit) {
  return unit.duplicates_percent;
}

Phrase many_duplicates(const UnitData &, double value) {
  return {id_number(value, 1) + " % baris ekspor mengulang anak dan tanggal yang sama",
          en_number(value, 1) + "% of the export's lines repeat the same child and day"};
}

double copies(const UnitData &unit) {
  return 100 * copied_visits(unit.visits, unit.rows).share;
}

Phrase many_copies(const UnitData &, double value) {
  return {"sekitar " + id_number(value) +
              " % kunjungan ulang menyalin berat dan tinggi dari kunjungan sebelumnya",
          "some " + en_number(value) + "% of repeat visits bear the weight and height of the visit before"};
}

} // namespace

void add_visit_parts(PartRules &rules) {
  rules.push_back(
      {{"weighing_coverage", {"Cakupan penimbangan (D/S)", "Coverage of weighing (D/S)"}, "%", 90, 60, 10},
       visits_coverage,
       low_coverage});
  rules.push_back({{"shrinking_heights",
                    {"Tinggi badan turun antarkunjungan", "Heights that fall between visits"},
                    "%",
                    1,
                    10,
                    5},
                   shrinking,
                   heights_shrink});
  rules.push_back(
      {{"duplicates", {"Baris ganda", "Duplicate lines"}, "%", 1, 5, 5}, duplicates, many_duplicates});
  rules.push_back({{"copied_visits",
                    {"Kunjungan sama persis dengan sebelumnya", "Visits that equal the one before"},
                    "%",
                    nan(),
                    nan(),
                    0},
                   copies,
                   many_copies});
}

} // namespace lokus::check
