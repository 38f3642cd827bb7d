#include "check/anthropometry.hpp"
#include "check/units.hpp"
#include "tables/inputs/growth_standard.hpp"
#include <set>

namespace lokus::check {
namespace {

struct Reasons { // measurements without height-for-age, by the first reason that holds
  std::size_t measurements = 0, no_sex = 0, no_age = 0, too_old = 0, no_height = 0;
  std::size_t all() const { return no_sex + no_age + too_old + no_height; }
};

Reasons reasons_of(const Measurements &m, const Anthropometry &a) {
  Reasons reasons;
  for (MeasurementId row : m.village.all()) {
    if (!was_taken(m, row))
      continue;
    ++reasons.measurements;
    if (!is_missing(a.z[haz][row]))
      continue;
    const double age = m.age_days[row];
    if (m.sex[row] == Sex::unknown)
      ++reasons.no_sex;
    else if (is_missing(age) || age < 0)
      ++reasons.no_age;
    else if (age / days_per_month >= 60)
      ++reasons.too_old;
    else
      ++reasons.no_height;
  }
  return reasons;
}

Finding no_height_for_age(const Reasons &r, const std::string &file) {
  return {
      Severity::warning,
      "no_height_for_age",
      file,
      0,
      "",
      phrase("{0} dari {1} pengukuran tidak dapat dihitung TB/U-nya: {2} tanpa jenis kelamin, {3} tanpa umur "
             "dari tanggal, {4} sudah 60 bulan atau lebih, {5} tanpa tinggi badan; lengkapi di register",
             "{0} of {1} measurements give no height-for-age: {2} without sex, {3} without an age from "
             "dates, {4} aged 60 months or more, {5} without height; complete the register",
             r.all(), r.measurements, r.no_sex, r.no_age, r.too_old, r.no_height)};
}

void implausible_rows(Findings &findings, const Units &units, UnitId unit, const Anthropometry &a,
                      const std::string &file) {
  std::size_t flagged = 0, doubtful = 0;
  for (MeasurementId row : units.rows[unit]) {
    bool any = false;
    for (std::size_t i = 0; i < indicator_count; ++i)
      any = any || a.flagged[i][row] != 0;
    flagged += any;
    doubtful += a.position_doubtful[row] != 0;
  }
  const std::size_t rows = units.rows[unit].size();
  if (flagged > 0)
    findings.add(
        {Severity::warning, "implausible_measurement", file, 0, units.code[unit],
         sentence_of(
             units, unit,
             phrase("{0} dari {1} pengukuran memuat z-skor yang tidak masuk akal menurut batas WHO; z-skor "
                    "itu tidak dihitung; periksa tanggal lahir, berat dan tinggi, lalu ukur ulang",
                    "{0} of {1} measurements give a z-score that is implausible by WHO's limits; that "
                    "z-score is not counted; check birth date, weight and height, and measure again",
                    flagged, rows))});
  if (doubtful > 0)
    findings.add(
        {Severity::warning, "position_doubtful", file, 0, units.code[unit],
         sentence_of(units, unit,
                     phrase("{0} bayi di bawah 9 bulan dicatat diukur berdiri; tingginya dipakai tanpa "
                            "koreksi, periksa cara ukurnya",
                            "{0} infants under 9 months are noted as measured standing; their height is "
                            "used uncorrected, check the position",
                            doubtful))});
}

// Puskesmas, since they act on it; kecamatan where a row names none, so that no row is left out.
UnitKind kind_to_report(const Measurements &m) {
  for (MeasurementId row : m.village.all())
    if (m.puskesmas_name.empty() || m.puskesmas_name[m.puskesmas[row]].empty())
      return UnitKind::subdistrict;
  return UnitKind::puskesmas;
}

std::size_t villages_counted_from_export(const Measurements &m, const Counts &from) {
  std::set<VillageId> villages;
  for (MeasurementId row : m.village.all())
    if (from.rows() == 0 || is_missing(from.registered[m.village[row]]))
      villages.insert(m.village[row]);
  return villages.size();
}

} // namespace

Findings anthropometry_findings(const Area &area, const Measurements &measurements,
                                const Anthropometry &anthropometry, const Counts &registered_from,
                                const std::string &file) {
  Findings findings;
  if (const Reasons reasons = reasons_of(measurements, anthropometry); reasons.all() > 0)
    findings.add(no_height_for_age(reasons, file));
  const Units units = units_of(area, measurements);
  const UnitKind kind = kind_to_report(measurements);
  for (UnitId unit : units.kind.all())
    if (units.kind[unit] == kind)
      implausible_rows(findings, units, unit, anthropometry, file);
  if (const std::size_t villages = villages_counted_from_export(measurements, registered_from); villages > 0)
    findings.add(
        {Severity::warning, "registered_from_export", file, 0, "",
         phrase("{0} desa tanpa jumlah balita terdaftar: dipakai jumlah anak yang berbeda di ekspor, yang "
                "terlalu kecil bila ekspor hanya memuat anak yang diukur; isi counts.path",
                "{0} villages have no number of registered children: the different children of the "
                "export are taken, too few where it holds only measured ones; give counts.path",
                villages)});
  return findings;
}

} // namespace lokus::check
