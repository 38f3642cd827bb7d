#pragma once
#include "read/audits/cause_list.hpp"
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

// By its name in results ("body_mass_index") or as worksheets name it ("IMT").
std::optional<WorksheetItem> worksheet_item(const std::string &name);

// Columns named as worksheets name them ("Hb (g/dl)", "LiLA", "Berat lahir (kg)", "Jamban"), all of whose
// cells are numbers, or answers of yes and no to such questions, or empty. A time between births counts only
// where the name says bulan or tahun. A question that is called by a cause, or stands below a header of
// causes, is a cause that is ticked and no value.
std::vector<WorksheetColumn> worksheet_columns(const TextTable &table, const CauseList &causes);

// The number of a cell in the unit of its item, with decimal comma or point and a unit behind it; a weight at
// birth under 20 is in kg; yes is 1, no 0. Nothing for an empty cell, and for what no person can have.
std::optional<double> worksheet_value(const WorksheetColumn &column, const std::string &cell);

} // namespace lokus::read
