#include "read/counts/count_table.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/column_rules.hpp"
#include "read/cells/usual_names.hpp"
#include "read/children/child_columns.hpp"

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

// What a header may be called, so that it is found below title lines.
std::vector<std::string> count_names(const CountsSettings &c) {
  std::vector<std::string> known;
  const auto add = [&](const std::string &given, Usual usual) {
    for (const std::string &name : names_for(given, usual))
      for (const std::string &part : split(name, '+'))
        known.push_back(part);
  };
  add(c.code, Usual::village_code);
  add(c.subdistrict, Usual::subdistrict);
  add(c.village, Usual::village);
  add(c.registered, Usual::registered);
  add(c.measured, Usual::measured);
  if (c.measured.empty())
    add("", Usual::weighed);
  add(c.stunted, Usual::stunted);
  add("", Usual::stunted_not_severely);
  add(c.severely_stunted, Usual::severely_stunted);
  add(c.families_at_risk, Usual::families_at_risk);
  for (const std::string &rule : c.only)
    known.push_back(rule.substr(0, rule.find('=')));
  return known;
}

// Rows that fulfil every column=value of counts.only.
std::vector<std::size_t> chosen_rows(const Scenario &scenario, const TextTable &table, Findings &findings) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < table.rows(); ++row)
    rows.push_back(row);
  for (const ColumnRule &rule : column_rules(scenario.counts.only)) {
    const auto column = find_column(table, std::vector<std::string>{rule.column}, findings);
    if (!column)
      no_column(scenario, table, "counts.only", rule.column);
    std::erase_if(rows, [&](std::size_t row) { return !fulfils(table.cells[row][*column], rule); });
  }
  if (rows.empty() && table.rows() > 0)
    throw Error(ErrorKind::request,
                phrase("{0}: tidak ada baris di {1} yang memenuhi counts.only",
                       "{0}: no line of {1} fulfils counts.only", scenario.place("counts.only"), table.file));
  return rows;
}

TextTable only_rows(const TextTable &table, const std::vector<std::size_t> &rows) {
  TextTable chosen;
  chosen.file = table.file;
  chosen.columns = table.columns;
  chosen.header_line = table.header_line;
  chosen.header_matches = table.header_matches;
  chosen.workbook = table.workbook;
  for (std::size_t row : rows) {
    chosen.line.push_back(table.line[row]);
    chosen.cells.push_back(table.cells[row]);
  }
  return chosen;
}

} // namespace

void no_column(const Scenario &scenario, const TextTable &table, const char *key, const std::string &wanted) {
  throw Error(
      ErrorKind::request,
      phrase(
          "{0}: {1}: tidak ada kolom \"{2}\" di {3}; yang ada: {4}. Sebut kolomnya dengan {1} = \"...\"",
          "{0}: {1}: there is no column \"{2}\" in {3}; there are: {4}. Name the column with {1} = \"...\"",
          scenario.place(key), key, wanted, table.file, column_list(table)));
}

TextTable count_table(const Scenario &scenario, Findings &findings) {
  const TextTable whole =
      read_table(scenario.counts.path,
                 {scenario.counts.sheet,
                  "counts.sheet",
                  parse_month(scenario.counts.month).value_or(YearMonth{}),
                  {scenario.counts.code, scenario.counts.village, scenario.counts.subdistrict}},
                 count_names(scenario.counts), findings);
  if (looks_like_children(whole))
    refuse_children(scenario, whole);
  return only_rows(whole, chosen_rows(scenario, whole, findings));
}

} // namespace lokus::read
