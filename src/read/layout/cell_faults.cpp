#include "read/layout/cell_faults.hpp"
#include "core/date.hpp"
#include "core/text.hpp"
#include "read/workbooks/values.hpp"
#include <algorithm>
#include <array>
#include <map>

namespace lokus::read {
namespace {

// As spreadsheets write them; "#N/A" in a text file is how offices write that there is nothing.
bool is_error(const std::string &cell, bool workbook) {
  constexpr std::array<std::string_view, 9> errors = {"#REF!",  "#DIV/0!", "#VALUE!",       "#NAME?", "#NUM!",
                                                      "#NULL!", "#SPILL!", "#GETTING_DATA", "#CALC!"};
  if (cell.empty() || (cell.front() != '#' && !cell.starts_with("Err:")))
    return false;
  return std::find(errors.begin(), errors.end(), cell) != errors.end() || cell.starts_with("Err:") ||
         (workbook && upper(cell) == "#N/A");
}

std::string cell_list(const std::vector<CellPlace> &cells) {
  constexpr std::size_t most = 5;
  std::string list;
  for (std::size_t i = 0; i < cells.size() && i < most; ++i)
    list += (i > 0 ? ", " : "") + cell_name(cells[i]);
  return list + (cells.size() > most ? ", ..." : "");
}

Finding fault(const TextTable &table, const std::vector<CellPlace> &cells, const char *rule,
              const Phrase &what) {
  const std::string &column = table.columns[cells.front().column];
  return {Severity::error,
          rule,
          table.file,
          cells.front().line,
          column,
          phrase("{0}: kolom \"{1}\": {2} sel ({3}) {4}", "{0}: column \"{1}\": {2} cells ({3}) {4}",
                 table.file, column, cells.size(), cell_list(cells), what)};
}

bool is_shown_day(const std::string &cell) {
  return cell.size() >= 10 && cell[4] == '-' && cell[7] == '-' && parse_date(cell.substr(0, 10)).has_value();
}

// Days without a date format, in columns where others have one, are days of the same count.
void show_days_from_1904(TextTable &table) {
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const auto is_day = [&](const auto &row) { return is_shown_day(row[column]); };
    if (std::none_of(table.cells.begin(), table.cells.end(), is_day))
      continue;
    for (auto &row : table.cells)
      if (const auto days = parse_number(row[column]); days && *days > 15000 && *days < 80000)
        row[column] = shown_number(row[column], NumberKind::date, true);
  }
}

} // namespace

void tell_cell_faults(TextTable &table, const BookSheet &sheet, const ColumnRoles &roles,
                      Findings &findings) {
  std::map<std::size_t, std::vector<CellPlace>> errors, formulas; // by column
  for (std::size_t row = 0; row < table.rows(); ++row)
    for (std::size_t column = 0; column < table.columns.size(); ++column)
      if (std::string &cell = table.cells[row][column];
          roles.is_known(column) && is_error(cell, table.workbook)) {
        errors[column].push_back({table.line[row], column});
        cell.clear();
      }
  const auto is_row = [&](std::size_t line) {
    return std::binary_search(table.line.begin(), table.line.end(), line);
  };
  for (const CellPlace &place : sheet.without_value)
    if (roles.is_known(place.column) && is_row(place.line))
      formulas[place.column].push_back(place);
  for (const auto &[column, cells] : errors)
    findings.add(
        fault(table, cells, "error_cell",
              {"memuat pesan galat lembar kerja (#REF!, #N/A, ...), bukan nilai; perbaiki rumusnya, atau "
               "kosongkan bila tidak ada data",
               "hold an error of the spreadsheet (#REF!, #N/A, ...) and no value; mend the formula, or "
               "leave them empty where there is no data"}));
  for (const auto &[column, cells] : formulas)
    findings.add(
        fault(table, cells, "formula_without_value",
              {"memuat rumus tanpa hasil yang tersimpan; buka di Excel atau LibreOffice dan simpan lagi, "
               "supaya hasilnya ikut tersimpan",
               "hold formulas without a stored result; open the file in Excel or LibreOffice and save it "
               "again, so that the results are stored"}));
  if (!sheet.days_from_1904)
    return;
  show_days_from_1904(table);
  findings.add(
      {Severity::warning, "days_from_1904", table.file, 0, "",
       phrase("{0}: buku kerja menghitung hari dari 1904; kolom dengan sel berformat tanggal dibaca begitu, "
              "angka hari di kolom lain tidak; periksa tanggalnya",
              "{0}: the workbook counts its days from 1904; columns with cells in date format are read so, "
              "numbers of days in others are not; check the dates",
              table.file)});
}

} // namespace lokus::read
