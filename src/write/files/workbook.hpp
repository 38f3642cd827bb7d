#pragma once
#include "write/tables/columns.hpp"
#include "write/write.hpp"
#include <span>
#include <string_view>

namespace lokus::write {

// What is filled in by whoever gets a table as a workbook.
struct WorkbookForm {
  std::span<const std::string_view> fill_in; // columns; the others are locked
  std::span<const std::string_view> days;    // columns of days, YYYY-MM-DD
};

// A table as an Office Open XML workbook with one sheet (ECMA-376 part 1, 18), cell for cell what its CSV
// holds: texts as texts, also those that a spreadsheet could run (as in CSV, begins_formula), days as days of
// the calendar from 1900, numbers as numbers. The header line stays in sight; a cell says what its column
// means when it is chosen. Columns to fill in are coloured and open, all others locked without a password; in
// those of days a word is asked about and may stay. Without columns to fill in nothing is locked. The same
// table gives the same bytes.
std::string workbook_bytes(const Table &table, const WorkbookForm &form, Language language);

// A file of that name within the folder (name may hold one folder), with the column `synthetic`.
void write_workbook(const OutputFolder &folder, const std::string &name, Table table,
                    const WorkbookForm &form, const WriteSettings &settings, Language language);

// The same for a follow-up ledger, or the tasks of one recipient, called as the table: what offices fill in
// is open.
void ledger_workbook(const OutputFolder &folder, const Table &ledger, const WriteSettings &settings,
                     Language language);

} // namespace lokus::write
