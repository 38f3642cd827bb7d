#pragma once
#include "read/files/table.hpp"
#include "read/layout/roles.hpp"
#include "read/workbooks/sheet.hpp"

namespace lokus::read {

// "4-8, 10" of ascending numbers; the first six of such parts, then "...".
std::string number_list(const std::vector<std::size_t> &numbers);

struct MergedCells {
  std::vector<CellRange> texts, numbers;
};

// Texts of merged cells are put into every line that they cover, in their first column; what else they cover
// is not seen in the office, and goes. Numbers are never repeated. Gives back the cells that hold something.
MergedCells fill_merged(BookSheet &sheet);

// cells_filled_down: names of kecamatan, puskesmas or kabupaten that are written on their first line only
// stand for the lines below, where those have a village and no code.
void fill_names(TextTable &table, const ColumnRoles &roles, Findings &findings);

// What fill_merged did in known columns of the rows: cells_filled_down. Error finding merged_number: a number
// of a known column stands for several rows.
void tell_merged(const TextTable &table, const ColumnRoles &roles, const MergedCells &merged,
                 Findings &findings);

} // namespace lokus::read
