#pragma once
#include "read/files/table.hpp"
#include "read/files/wanted_sheet.hpp"
#include "read/layout/header.hpp"
#include "read/workbooks/sheet.hpp"

namespace lokus::read {

// What the lines of a sheet or of a text are: its rows under their header, without what is no row. Erases the
// lines. The findings (all but the errors are warnings) name lines and columns, never what stands in a row:
//   header_joined          the header has several lines
//   cells_filled_down      a name that is merged over its lines, or on its first line only
//   subdistrict_headings   lines that stand above their villages, alone or with their sums, are a column
//   "Kecamatan" lines_left_out         the header once more, numbers of columns, sums; not of a register of
//   children total_differs a sum is not that of its lines hidden_lines, hidden_columns   read like the others
//   days_from_1904         days without a date format may be read from 1900
// and the errors ragged_row, merged_number, formula_without_value and error_cell, of known columns alone.
// Cells of the last two are empty. Error(failure) when there is nothing.
TextTable laid_out(const std::string &file, BookSheet sheet, bool workbook, const PlainNames &known,
                   const GivenColumns &given, Findings &findings);

} // namespace lokus::read
