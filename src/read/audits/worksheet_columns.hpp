#pragma once
#include "read/files/table.hpp"
#include "tables/audits/worksheet.hpp"
#include <optional>
#include <string>
#include <vector>

namespace lokus::read {

// A column of worksheet values: its numbers times `unit` are in the unit of the item.
struct WorksheetColumn {
  std::size_t column = 0;
  WorksheetItem item{};
  double unit = 1;
};

// Columns named as worksheets name them ("Hb (g/dl)", "LiLA", "Berat lahir (kg)"), all of whose cells are
// numbers or empty. A time between births counts only where the name says bulan or tahun.
std::vector<WorksheetColumn> worksheet_columns(const TextTable &table);

// The number of a cell in the unit of its item, with decimal comma or point and a unit behind it; a weight at
// birth under 20 is in kg. Nothing for an empty cell, and for what no person can have.
std::optional<double> worksheet_value(const WorksheetColumn &column, const std::string &cell);

} // namespace lokus::read
