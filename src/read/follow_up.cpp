#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/dates.hpp"
#include "read/cells/usual_names.hpp"
#include "read/inputs.hpp"
#include <algorithm>
#include <array>

namespace lokus::read {
namespace {

constexpr std::array personal_words = {"nik",          "nokk", "nomorkk", "alamat", "tgllahir",
                                       "tanggallahir", "nohp", "telepon", "telp",   "nohandphone",
                                       "rtrw",         "rt",   "rw",      "bpjs",   "nojkn"};
constexpr std::array area_words = {"desa", "kelurahan", "kecamatan", "kabupaten", "kota",   "provinsi",
                                   "opd",  "posyandu",  "puskesmas", "kegiatan",  "wilayah"};

// "Nama Anak", "NIK Ibu", "Alamat": a column about a person. "Nama Desa" is not.
bool looks_personal(const std::string &column) {
  const std::string plain = plain_name(column);
  const auto in_plain = [&](const char *word) { return plain.find(word) != std::string::npos; };
  if (plain.find("nama") != std::string::npos)
    return std::none_of(area_words.begin(), area_words.end(), in_plain);
  if (plain.starts_with("nik") || plain.ends_with("nik"))
    return true;
  return std::any_of(personal_words.begin(), personal_words.end(),
                     [&](const char *word) { return plain == word; });
}

// Sixteen digits in a row, blanks and points apart: the length of a NIK or family card number.
bool holds_identity_number(const std::string &cell) {
  std::size_t run = 0;
  for (char c : cell) {
    if (c >= '0' && c <= '9')
      ++run;
    else if (c != ' ' && c != '.' && c != '-')
      run = 0;
    if (run >= 16)
      return true;
  }
  return false;
}

bool refuse_personal_data(const TextTable &table, Findings &findings) {
  bool personal = false;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    std::size_t line = looks_personal(table.columns[c]) ? table.header_line : 0;
    for (std::size_t row = 0; row < table.rows() && line == 0; ++row)
      if (holds_identity_number(table.cells[row][c]))
        line = table.line[row];
    if (line == 0)
      continue;
    personal = true;
    // What was taken for the header of a sheet without one is somebody's data.
    const std::string column = table.header_matches >= 2 ? table.columns[c] : fmt::format("{}", c + 1);
    findings.add({Severity::error, "personal_data", table.file, line, column,
                  phrase("{0}:{1}: kolom \"{2}\" tampak berisi data pribadi; hapus kolomnya dan pakai nomor "
                         "kasus. Berkas ini tidak dibaca",
                         "{0}:{1}: column \"{2}\" seems to hold personal data; remove it and use case "
                         "numbers. The file is not read",
                         table.file, line, column)});
  }
  return personal;
}

std::vector<std::string> audit_names() {
  std::vector<std::string> known;
  for (Usual usual : {Usual::village_code, Usual::village, Usual::subdistrict, Usual::case_ref, Usual::round,
                      Usual::group, Usual::factors, Usual::recommendation, Usual::opd, Usual::due,
                      Usual::done, Usual::status_before, Usual::status_after})
    for (const std::string &name : usual_names(usual))
      known.push_back(name);
  return known;
}

std::size_t audit_column(const TextTable &table, Usual usual, Findings &findings) {
  if (const auto column = find_column(table, usual_names(usual), findings))
    return *column;
  throw Error(ErrorKind::request, phrase("{0}: tidak ada kolom \"{1}\"; yang ada: {2}",
                                         "{0}: there is no column \"{1}\"; there are: {2}", table.file,
                                         usual_names(usual).front(), column_list(table)));
}

std::vector<std::string> optional_texts(const TextTable &table, Usual usual, Findings &findings) {
  const auto column = find_column(table, usual_names(usual), findings);
  return column ? table.column(*column) : std::vector<std::string>(table.rows());
}

std::vector<std::string> factors_in(std::string cell) {
  std::replace(cell.begin(), cell.end(), '|', ';');
  std::vector<std::string> factors;
  for (const std::string &part : split(cell, ';')) {
    const std::string factor(trim(part));
    if (!factor.empty() && std::find(factors.begin(), factors.end(), factor) == factors.end())
      factors.push_back(factor);
  }
  return factors;
}

std::vector<Date> date_column(const TextTable &table, Usual usual, Findings &findings) {
  const auto column = find_column(table, usual_names(usual), findings);
  if (!column)
    return std::vector<Date>(table.rows());
  const DateColumn dates = dates_of(table.column(*column));
  const std::string &name = table.columns[*column];
  if (dates.month_first)
    findings.add(
        {Severity::error, "date_order", table.file, table.header_line, name,
         phrase("{0}: kolom \"{1}\": ada tanggal bulan/hari/tahun; tulis hari/bulan/tahun atau TTTT-BB-HH",
                "{0}: column \"{1}\": some dates are month/day/year; write day/month/year or YYYY-MM-DD",
                table.file, name)});
  if (dates.order_assumed)
    findings.add({Severity::warning, "date_order_assumed", table.file, table.header_line, name,
                  phrase("{0}: kolom \"{1}\": tanggal dibaca hari/bulan/tahun",
                         "{0}: column \"{1}\": dates are read as day/month/year", table.file, name)});
  for (std::size_t row : dates.unreadable)
    findings.add({Severity::error, "not_a_date", table.file, table.line[row], name,
                  phrase("{0}:{1}: kolom \"{2}\": bukan tanggal; tulis misalnya 31/12/2026",
                         "{0}:{1}: column \"{2}\": no date; write for example 31/12/2026", table.file,
                         table.line[row], name)});
  return dates.dates;
}

std::optional<AuditGroup> group_in(const std::string &cell) {
  const auto found = std::find(audit_group_names.begin(), audit_group_names.end(), lower(cell));
  if (found == audit_group_names.end())
    return std::nullopt;
  return static_cast<AuditGroup>(found - audit_group_names.begin());
}

// The columns of one round as text and dates.
struct RoundColumns {
  VillageColumns village;
  std::size_t ref = 0, group = 0, factors = 0;
  std::vector<std::string> round, recommendation, opd, status_before, status_after;
  std::vector<Date> due, done;
};

RoundColumns round_columns(const TextTable &table, Findings &findings) {
  RoundColumns c;
  c.ref = audit_column(table, Usual::case_ref, findings);
  c.group = audit_column(table, Usual::group, findings);
  c.factors = audit_column(table, Usual::factors, findings);
  c.village.code = find_column(table, usual_names(Usual::village_code), findings);
  c.village.subdistrict = find_column(table, usual_names(Usual::subdistrict), findings);
  c.village.village = find_column(table, usual_names(Usual::village), findings);
  if (!c.village.enough())
    audit_column(table, Usual::village_code, findings);
  c.round = optional_texts(table, Usual::round, findings);
  c.recommendation = optional_texts(table, Usual::recommendation, findings);
  c.opd = optional_texts(table, Usual::opd, findings);
  c.status_before = optional_texts(table, Usual::status_before, findings);
  c.status_after = optional_texts(table, Usual::status_after, findings);
  c.due = date_column(table, Usual::due, findings);
  c.done = date_column(table, Usual::done, findings);
  return c;
}

void add_case(const TextTable &table, const RoundColumns &c, std::size_t row, VillageId village,
              AuditGroup group, AuditCases &cases) {
  cases.ref.push_back(table.cells[row][c.ref]);
  cases.round.push_back(c.round[row]);
  cases.village.push_back(village);
  cases.group.push_back(group);
  cases.factors.push_back(factors_in(table.cells[row][c.factors]));
  cases.recommendation.push_back(c.recommendation[row]);
  cases.opd.push_back(c.opd[row]);
  cases.due.push_back(c.due[row]);
  cases.done.push_back(c.done[row]);
  cases.status_before.push_back(c.status_before[row]);
  cases.status_after.push_back(c.status_after[row]);
  cases.row.push_back(table.line[row]);
}

} // namespace

AuditCases audit_cases(const FilePath &path, const VillageLookup &lookup, Findings &findings,
                       Review &review) {
  AuditCases cases;
  if (!path.given())
    return cases;
  const TextTable table = read_table(path, "", audit_names(), findings);
  if (refuse_personal_data(table, findings))
    return cases;
  const RoundColumns columns = round_columns(table, findings);
  const std::size_t before = review.rows.size();
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto village = lookup.find(table, columns.village, row, findings, review);
    const auto group = group_in(table.cells[row][columns.group]);
    if (!group)
      findings.add({Severity::error, "unknown_group", table.file, table.line[row],
                    table.columns[columns.group],
                    phrase("{0}:{1}: kelompok harus catin, bumil, bufas, baduta atau balita",
                           "{0}:{1}: the group must be catin, bumil, bufas, baduta or balita", table.file,
                           table.line[row])});
    if (village && group)
      add_case(table, columns, row, *village, *group, cases);
  }
  if (review.rows.size() > before)
    findings.add({Severity::warning, "audit_without_village", table.file, 0, "",
                  phrase("{0}: {1} dari {2} kasus tidak cocok dengan desa mana pun; lihat daftar tinjauan",
                         "{0}: {1} of {2} cases match no village; see the review table", table.file,
                         review.rows.size() - before, table.rows())});
  return cases;
}

} // namespace lokus::read
