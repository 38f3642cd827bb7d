#include "read/counts/count_table.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/column_rules.hpp"
#include "read/cells/usual_names.hpp"
#include "read/children/child_columns.hpp"
#include "read/counts/rounds.hpp"

namespace lokus::read {
namespace {

// Nothing of such a table may be quoted, not even its columns.
[[noreturn]] void refuse_children(const Scenario &scenario, const TextTable &table) {
  throw Error(
      ErrorKind::request,
      phrase("{0}: {1} berisi satu baris per anak (ada NIK atau tanggal lahir), bukan jumlah per desa; "
             "pakai children.path untuk berkas itu",
             "{0}: {1} has a row per child (a NIK or a date of birth), not counts per village; use "
             "children.path for that file",
             scenario.place("counts.path"), table.file));
}

// Rows that fulfil every column=value of counts.only.
std::vector<std::size_t> chosen_rows(const Scenario &scenario, const TextTable &table, Findings &findings) {
  const auto refuse = [&](const ColumnRule &rule) { no_column(scenario, table, "counts.only", rule.column); };
  std::vector<std::size_t> rows =
      rows_that_fulfil(table, column_rules(scenario.counts.only), refuse, findings);
  if (rows.empty() && table.rows() > 0)
    throw Error(ErrorKind::request,
                phrase("{0}: tidak ada baris di {1} yang memenuhi counts.only",
                       "{0}: no line of {1} fulfils counts.only", scenario.place("counts.only"), table.file));
  return rows;
}

void add_names(const std::string &given, Usual usual, std::vector<std::string> &names) {
  for (const std::string &name : names_for(given, usual))
    for (const std::string &part : split(name, '+'))
      names.emplace_back(trim(part));
}

// What a header may be called, so that it is found below title lines.
std::vector<std::string> header_names(const CountsSettings &c) {
  std::vector<std::string> known = counted_names(c);
  add_names(c.code, Usual::village_code, known);
  add_names(c.subdistrict, Usual::subdistrict, known);
  add_names(c.village, Usual::village, known);
  add_names(c.puskesmas, Usual::puskesmas, known);
  for (const ColumnRule &rule : column_rules(c.only))
    known.push_back(rule.column);
  return known;
}

} // namespace

std::vector<std::string> counted_names(const CountsSettings &c) {
  std::vector<std::string> names;
  add_names(c.registered, Usual::registered, names);
  add_names(c.measured, Usual::measured, names);
  if (c.measured.empty())
    add_names("", Usual::weighed, names);
  add_names(c.stunted, Usual::stunted, names);
  add_names("", Usual::stunted_not_severely, names);
  add_names(c.severely_stunted, Usual::severely_stunted, names);
  add_names(c.families_at_risk, Usual::families_at_risk, names);
  return names;
}

std::optional<std::size_t> column_of(const TextTable &table, const std::string &given, Usual usual) {
  Findings twice;
  return find_column(table, names_for(given, usual), twice);
}

Phrase line_in_words(const TextTable &table, const std::string &file, std::size_t line) {
  return file == table.file ? phrase("baris {}", "line {}", line) : phrase("{}:{}", "{}:{}", file, line);
}

void no_column(const Scenario &scenario, const TextTable &table, const char *key, const std::string &wanted) {
  throw Error(
      ErrorKind::request,
      phrase(
          "{0}: {1}: tidak ada kolom \"{2}\" di {3}; yang ada: {4}. Sebut kolomnya dengan {1} = \"...\"",
          "{0}: {1}: there is no column \"{2}\" in {3}; there are: {4}. Name the column with {1} = \"...\"",
          scenario.place(key), key, wanted, table.file, column_list(table)));
}

TextTable count_table(const Scenario &scenario, Findings &findings) {
  TextTable whole = read_table(scenario.counts.path,
                               {scenario.counts.sheet,
                                "counts.sheet",
                                parse_month(scenario.counts.month).value_or(YearMonth{}),
                                {scenario.counts.code, scenario.counts.village, scenario.counts.subdistrict}},
                               header_names(scenario.counts), findings);
  if (looks_like_children(whole))
    refuse_children(scenario, whole);
  const std::vector<std::size_t> rows = chosen_rows(scenario, whole, findings);
  return only_rows(std::move(whole), rows);
}

} // namespace lokus::read
