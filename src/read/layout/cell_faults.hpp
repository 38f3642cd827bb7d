#pragma once
#include "read/files/table.hpp"
#include "read/layout/roles.hpp"
#include "read/workbooks/sheet.hpp"

namespace lokus::read {

// Cells of known columns that hold no value: errors (#REF!, #N/A of a workbook) are emptied, error finding
// error_cell; formulas without a stored result, error finding formula_without_value. One finding per column
// and kind, with the first cells. Also days_from_1904, a warning.
void tell_cell_faults(TextTable &table, const BookSheet &sheet, const ColumnRoles &roles, Findings &findings);

} // namespace lokus::read
