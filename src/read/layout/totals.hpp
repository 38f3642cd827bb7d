#pragma once
#include "read/files/table.hpp"
#include "read/layout/roles.hpp"

namespace lokus::read {

// The whole number that a cell can only be, with marks or blanks between thousands; -1 where it is empty or
// says that nothing is known; none for anything else.
std::optional<double> count_in(std::string_view cell);

enum class TotalKind { none, sum, average };

// Whether a line speaks for others: its first cell with letters, or that of the village, begins with
// "Jumlah", "Total", "Rata-rata" or the like, it has a number and no code.
TotalKind total_kind(const std::vector<std::string> &cells, const ColumnRoles &roles);

// A line with sums: the rows of the table above it that it may sum up end before `row`.
struct TotalLine {
  CellLine line;
  std::size_t row = 0;
};

// total_differs: for each known column whose rows are all whole numbers, where a line's number is neither the
// sum of the rows since the sums before it nor that of all rows above. Numbers below the largest of those
// rows are no sums. Not asked of tables with a line per child.
void compare_totals(const TextTable &table, const std::vector<TotalLine> &totals, const ColumnRoles &roles,
                    Findings &findings);

} // namespace lokus::read
