#include "read/children/children.hpp"
#include "core/text.hpp"
#include "core/units.hpp"
#include "read/cells/dates.hpp"
#include "read/children/child_cells.hpp"
#include "read/children/child_columns.hpp"
#include "read/children/child_dates.hpp"
#include "read/children/child_identity.hpp"
#include "read/children/child_measures.hpp"
#include "read/children/child_places.hpp"
#include "read/children/child_reasons.hpp"
#include "read/children/child_sex.hpp"
#include "read/children/erase.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::read {
namespace {

const std::vector<std::string> child_marks = {"nik", "nama"}; // what tells most rows apart
constexpr double oldest_days = 1857;                          // WHO's standards end at 1856 days

// Faults of cells, gathered so that a column makes one finding.
struct Faults {
  std::vector<std::size_t> zero, unreadable, out_of_range, filled_in, sex_unknown, no_birth, no_day;
};

// What the rows of the sheet say, in its rows.
struct Said {
  std::vector<Sex> sex;
  ChildDates birth, measured;
  std::vector<double> height, weight, age_days;
  std::vector<Reject> reject;
  std::vector<bool> skip() const {
    std::vector<bool> skip;
    for (Reject r : reject)
      skip.push_back(r != Reject::none);
    return skip;
  }
};

// Importers that fill an empty date of birth write the day of the export or of the measurement: nobody is
// this big on the first day.
bool filled_in(double age_days, double height, double weight) {
  return age_days == 0 && (height > 60 || weight > 6.5);
}

bool is_header(const TextTable &table, const ChildColumns &c, std::size_t row) {
  return repeats_header(table, c.sex, row) && repeats_header(table, c.birth, row) &&
         repeats_header(table, c.height, row);
}

Reject fault_of_row(const TextTable &table, const ChildColumns &c, const Said &said, std::size_t row) {
  if (is_header(table, c, row))
    return Reject::repeated_header;
  for (DateFault fault : {said.birth.fault[row], said.measured.fault[row]}) {
    if (fault == DateFault::ambiguous)
      return Reject::ambiguous_date;
    if (fault == DateFault::unreadable)
      return Reject::unreadable_date;
  }
  if (said.age_days[row] < 0)
    return Reject::measured_before_birth;
  if (said.age_days[row] >= oldest_days)
    return Reject::not_under_five;
  return Reject::none;
}

// Nobody is measured after the month asked for, or else after the year the list is made for; nor was anybody
// born then, and no child is a hundred years old.
int last_short_year(const Scenario &scenario) {
  if (scenario.children.century != 0)
    return scenario.children.century + 99;
  const auto month = parse_month(scenario.children.month);
  return month ? month->year : scenario.year;
}

std::vector<double> take_measures(ChildMeasures measures, Faults &faults) {
  const auto append = [](const std::vector<std::size_t> &lines, std::vector<std::size_t> &to) {
    to.insert(to.end(), lines.begin(), lines.end());
  };
  append(measures.zero, faults.zero);
  append(measures.unreadable, faults.unreadable);
  append(measures.out_of_range, faults.out_of_range);
  return std::move(measures.value);
}

Said said_by(const Scenario &scenario, const TextTable &table, const ChildColumns &c, Faults &faults,
             Findings &findings) {
  const YearMonth month = parse_month(scenario.children.month).value_or(YearMonth{});
  const int last = last_short_year(scenario);
  Said said;
  said.birth = child_dates(table, c.birth, YearMonth{}, last, findings);
  said.measured = child_dates(table, c.measured, month, last, findings);
  said.height = take_measures(child_heights(table, c.height, findings), faults);
  said.weight = take_measures(child_weights(table, c.weight, findings), faults);
  said.sex = child_sexes(table, c.sex, scenario.children, findings);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    said.age_days.push_back(days_between(said.birth.date[row], said.measured.date[row]));
    if (filled_in(said.age_days[row], said.height[row], said.weight[row])) {
      said.birth.date[row] = {};
      said.age_days[row] = nan();
      faults.filled_in.push_back(table.line[row]);
    }
    said.reject.push_back(fault_of_row(table, c, said, row));
  }
  return said;
}

// One date of birth of many children is rather a default of some program than a birthday.
void warn_of_same_birth_date(const TextTable &table, const Said &said, Findings &findings) {
  std::vector<Date> dates;
  for (const Date &date : said.birth.date)
    if (date.given())
      dates.push_back(date);
  std::sort(dates.begin(), dates.end());
  std::size_t most = 0;
  for (auto at = dates.begin(); at != dates.end();) {
    const auto end = std::upper_bound(at, dates.end(), *at);
    most = std::max(most, static_cast<std::size_t>(end - at));
    at = end;
  }
  if (most < 10 || most * 50 < dates.size())
    return;
  findings.add({Severity::warning, "same_birth_date", table.file, 0, "",
                phrase("{0}: {1} baris memuat tanggal lahir yang sama; mungkin diisi program, bukan tanggal "
                       "sebenarnya",
                       "{0}: {1} lines have one and the same date of birth; a program may have filled it in",
                       table.file, most)});
}

void warn_of_cells(const TextTable &table, const Faults &f, Findings &findings) {
  warn_of_lines(table, "zero_measure", f.zero, "tinggi atau berat ditulis 0: dianggap tidak diukur",
                "heights or weights of 0: taken as not measured", findings);
  warn_of_lines(table, "unreadable_measure", f.unreadable,
                "tinggi atau berat bukan bilangan: dianggap tidak ada",
                "heights or weights that are no number: taken as missing", findings);
  warn_of_lines(
      table, "implausible_measure", f.out_of_range,
      "tinggi di luar 38-150 cm atau berat di luar 0,9-58 kg: dianggap tidak ada; periksa satuannya",
      "heights outside 38-150 cm or weights outside 0.9-58 kg: taken as missing; check the units", findings);
  warn_of_lines(table, "birth_date_filled_in", f.filled_in,
                "tanggal lahir sama dengan tanggal ukur padahal bukan bayi baru lahir: dianggap tidak ada",
                "dates of birth equal to the day of measurement, of no newborn: taken as missing", findings);
  warn_of_lines(table, "sex_unknown", f.sex_unknown,
                "baris tanpa jenis kelamin yang dikenal (L atau P): tanpa z-skor",
                "lines without a known sex (L or P): no z-score", findings);
  warn_of_lines(table, "missing_date", f.no_birth, "baris tanpa tanggal lahir: tanpa umur",
                "lines without a date of birth: no age", findings);
  warn_of_lines(table, "missing_date", f.no_day, "baris tanpa tanggal ukur: tanpa umur",
                "lines without a day of measurement: no age", findings);
}

ChildMarks marks_of(const TextTable &table, const ChildColumns &c, const Said &said,
                    const std::vector<VillageId> &village, const Area &area, Findings &findings) {
  ChildMarks marks;
  std::size_t given = 0, usable = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string nik = c.nik ? std::string(trim(table.cells[row][*c.nik])) : "";
    given += said.reject[row] != Reject::repeated_header && !nik.empty() && nik != "-" && nik != "0";
    marks.nik.push_back(nik_of(nik));
    marks.name.push_back(c.name ? join_name(table.cells[row][*c.name]) : "");
    marks.village.push_back(said.reject[row] == Reject::none ? area.villages.code[village[row]]
                                                             : std::string_view());
  }
  empty_damaged_niks(marks.nik);
  for (const std::string &nik : marks.nik)
    usable += !nik.empty();
  marks.birth = said.birth.date;
  marks.sex = said.sex;
  if (usable < given)
    findings.add(
        {Severity::warning, "niks_damaged", table.file, 0, "NIK",
         phrase("{0}: {1} dari {2} NIK rusak atau bukan 16 angka (Excel hanya menyimpan 15 angka); anak "
                "dikenali dari nama, tanggal lahir, jenis kelamin, dan desa",
                "{0}: {1} of {2} NIK are damaged or have not 16 digits (Excel keeps only 15); children "
                "are known by name, date of birth, sex and village",
                table.file, given - usable, given)});
  return marks;
}

void erase_marks(ChildMarks &marks) {
  for (auto *texts : {&marks.nik, &marks.name})
    for (std::string &text : *texts)
      erase(text);
}

// Erases the marks.
std::vector<std::uint64_t> hashes_of(ChildMarks marks, const KeyedHash &hash, const std::vector<bool> &skip,
                                     const TextTable &table, Findings &findings) {
  std::vector<std::uint64_t> child = child_hashes(marks, skip, hash);
  erase_marks(marks);
  std::vector<std::size_t> unknown;
  for (std::size_t row = 0; row < child.size(); ++row)
    if (child[row] == 0 && !skip[row])
      unknown.push_back(table.line[row]);
  warn_of_lines(
      table, "children_not_identified", unknown,
      "baris tanpa NIK atau nama, tanggal lahir, dan jenis kelamin: pengukuran ganda tidak dapat dikenali",
      "lines without a NIK or a name, date of birth and sex: repeated measurements cannot be told", findings);
  return child;
}

void reject_repeated(const TextTable &table, const ChildColumns &c, const std::vector<std::uint64_t> &child,
                     Said &said, Findings &findings) {
  RowMeasures taken{said.height, said.weight, {}};
  for (const std::vector<std::string> &cells : table.cells)
    taken.position.push_back(c.position && position_of(cells[*c.position]) != Position::unknown);
  const std::vector<bool> repeated = repeated_rows(child, said.measured.date, taken, said.skip());
  std::map<std::pair<std::uint64_t, Date>, double> used;
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (said.reject[row] == Reject::none && !repeated[row])
      used[{child[row], said.measured.date[row]}] = said.height[row];
  std::vector<std::size_t> differ;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (!repeated[row])
      continue;
    said.reject[row] = Reject::duplicate_measurement;
    if (std::abs(used[{child[row], said.measured.date[row]}] - said.height[row]) > 0.05)
      differ.push_back(table.line[row]);
  }
  warn_of_lines(table, "duplicates_differ", differ,
                "pengukuran ganda dengan tinggi lain dari yang dipakai: periksa mana yang benar",
                "repeated measurements with another height than the one used: check which is right",
                findings);
}

void reject_places(const ChildPlaces &places, Said &said) {
  for (std::size_t row = 0; row < said.reject.size(); ++row)
    if (said.reject[row] == Reject::none && places.fault[row] != PlaceFault::none)
      said.reject[row] =
          places.fault[row] == PlaceFault::outside ? Reject::outside_area : Reject::unmatched_village;
}

Measurements used_rows(const TextTable &table, const ChildColumns &c, const Said &said,
                       const std::vector<VillageId> &village, const std::vector<std::uint64_t> &child,
                       ChildPuskesmas &puskesmas) {
  Measurements m;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (said.reject[row] != Reject::none)
      continue;
    const std::vector<std::string> &cells = table.cells[row];
    m.village.push_back(village[row]);
    m.puskesmas.push_back(puskesmas.of_row[row]);
    m.sex.push_back(said.sex[row]);
    m.age_days.push_back(said.age_days[row]);
    m.measured.push_back(said.measured.date[row]);
    m.height.push_back(said.height[row]);
    m.weight.push_back(said.weight[row]);
    m.position.push_back(c.position ? position_of(cells[*c.position]) : Position::unknown);
    m.oedema.push_back(c.oedema && oedema_of(cells[*c.oedema]) ? 1 : 0);
    m.child.push_back(child[row]);
    m.line.push_back(table.line[row]);
  }
  m.puskesmas_name = std::move(puskesmas.name);
  return m;
}

// A date that cannot be read loses a child; so many show a way of writing that is not known.
void refuse_unreadable_dates(const TextTable &table, const ChildColumns &c, const Said &said,
                             Findings &findings) {
  std::size_t unreadable = 0, first = 0;
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (said.reject[row] == Reject::unreadable_date && ++unreadable == 1)
      first = row;
  if (5 * unreadable <= table.rows())
    return;
  const std::string &name =
      table.columns[said.birth.fault[first] == DateFault::unreadable ? c.birth : c.measured];
  findings.add({Severity::error, "dates_unreadable", table.file, table.line[first], name,
                phrase("{0}:{1}: kolom \"{2}\": {3} dari {4} baris memuat tanggal yang tidak terbaca; tulis "
                       "TTTT-BB-HH atau hari/bulan/tahun, atau nama bulannya",
                       "{0}:{1}: column \"{2}\": {3} of {4} lines have a date that cannot be read; write "
                       "YYYY-MM-DD or day/month/year, or the name of the month",
                       table.file, table.line[first], name, unreadable, table.rows())});
}

void refuse_nothing_measured(const TextTable &table, const Said &said, Findings &findings) {
  std::size_t used = 0, height = 0, sex = 0, age = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (said.reject[row] != Reject::none)
      continue;
    const bool has_height = !is_missing(said.height[row]), has_sex = said.sex[row] != Sex::unknown,
               has_age = !is_missing(said.age_days[row]);
    if (has_height && has_sex && has_age)
      return;
    ++used, height += has_height, sex += has_sex, age += has_age;
  }
  if (used > 0)
    findings.add(
        {Severity::error, "nothing_measured", table.file, 0, "",
         phrase("{0}: tidak satu anak pun terukur: dari {1} baris yang dapat dipakai, {2} bertinggi 38-150 "
                "cm, {3} berjenis kelamin L atau P, {4} bertanggal lahir dan tanggal ukur; periksa "
                "kolom dan satuannya",
                "{0}: not one child is measured: of {1} lines that can be used, {2} have a height of 38-150 "
                "cm, {3} a sex L or P, {4} a date of birth and of measurement; check the columns and "
                "their units",
                table.file, used, height, sex, age)});
}

// A line with shifted cells, or a cell with an error, is one lost measurement among thousands here, not a
// reason to stop.
TextTable sheet_of(const Scenario &scenario, Findings &findings) {
  Findings of_table;
  TextTable table = read_table(
      scenario.children.path,
      {scenario.children.sheet, "children.sheet", parse_month(scenario.children.month).value_or(YearMonth{})},
      child_column_names(), of_table);
  for (Finding &finding : of_table.rows) {
    if (finding.rule == "error_cell")
      finding.severity = Severity::warning;
    const bool shifted = finding.rule == "ragged_row" ||
                         (finding.rule == "loose_quote" && finding.severity == Severity::error);
    if (!shifted)
      findings.add(std::move(finding));
  }
  return table;
}

Lines lines_of(const TextTable &table, const Said &said) {
  Lines lines(table.file);
  for (std::size_t line : table.note_lines)
    lines.reject(Reject::note_line, line);
  for (std::size_t line : table.repeated_header_lines)
    lines.reject(Reject::repeated_header, line);
  for (std::size_t line : table.ragged_lines)
    lines.reject(Reject::ragged_row, line);
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (said.reject[row] != Reject::none)
      lines.reject(said.reject[row], table.line[row]);
  return lines;
}

} // namespace

ChildrenRead children(const Scenario &scenario, const VillageLookup &lookup, Findings &findings,
                      Review &review) {
  if (!scenario.children.path.given())
    return {};
  const PrivateTable table(in_order_of_content(sheet_of(scenario, findings), child_marks));
  const ChildColumns columns = child_columns(scenario, *table, findings);
  refuse_bad_codes(*table, columns.place, findings);
  Faults faults;
  Said said = said_by(scenario, *table, columns, faults, findings);
  const ChildPlaces places = child_places(*table, columns, said.skip(), lookup, findings, review);
  reject_places(places, said);
  const auto child = hashes_of(marks_of(*table, columns, said, places.village, lookup.area(), findings),
                               keyed_hash(scenario), said.skip(), *table, findings);
  reject_repeated(*table, columns, child, said, findings);
  ChildPuskesmas puskesmas = child_puskesmas(*table, columns.puskesmas, said.skip());
  for (std::size_t row = 0; row < table->rows(); ++row) {
    if (said.reject[row] != Reject::none)
      continue;
    if (said.sex[row] == Sex::unknown)
      faults.sex_unknown.push_back(table->line[row]);
    if (said.birth.fault[row] == DateFault::missing)
      faults.no_birth.push_back(table->line[row]);
    if (said.measured.fault[row] == DateFault::missing)
      faults.no_day.push_back(table->line[row]);
  }
  warn_of_cells(*table, faults, findings);
  warn_of_same_birth_date(*table, said, findings);
  refuse_unreadable_dates(*table, columns, said, findings);
  refuse_nothing_measured(*table, said, findings);
  if (puskesmas.too_rare > 0)
    findings.add(
        {Severity::warning, "rare_puskesmas", table->file, 0, "",
         phrase("{0}: {1} baris menyebut puskesmas yang disebut kurang dari {2} baris: dihitung tanpa "
                "puskesmas",
                "{0}: {1} lines name a puskesmas that fewer than {2} lines name: counted without one",
                table->file, puskesmas.too_rare, least_rows_shown)});
  const Lines lines = lines_of(*table, said);
  lines.explain(findings);
  ChildrenRead read;
  read.measurements = used_rows(*table, columns, said, places.village, child, puskesmas);
  read.intake = lines.intake(read.measurements.rows());
  return read;
}

} // namespace lokus::read
