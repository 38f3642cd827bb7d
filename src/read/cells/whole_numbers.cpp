#include "core/units.hpp"
#include "read/cells/number_cells.hpp"
#include "read/cells/numbers.hpp"
#include <cmath>

namespace lokus::read {
namespace {

constexpr double thousand = 1000;

std::optional<double> if_a_count(std::optional<double> number) {
  return number && *number >= 0 && *number == std::floor(*number) ? number : std::nullopt;
}

// The counts of a column, cell by cell, and what those that can be one number only show of the others.
struct CountCells {
  std::vector<double> value;         // missing where in doubt
  std::vector<std::size_t> in_doubt; // rows that may be a thousand or a fraction of noughts: "1.000"
  std::vector<double> larger;        // of those
  bool thousands = false;            // a mark that can only part thousands
  bool decimals = false;             // a mark that can only stand before noughts: "12.0"
  bool plain = false;                // a number without marks, and
  double least_plain = 0, largest_plain = 0;

  void take(std::size_t row, const std::string &text) {
    const auto point = if_a_count(number_with(text, '.')), comma = if_a_count(number_with(text, ','));
    if (point && comma && *point != *comma) {
      in_doubt.push_back(row);
      larger.push_back(std::max(*point, *comma));
      return;
    }
    const double number = point ? *point : *comma;
    value[row] = number;
    if (text.find_first_of(".,") == std::string::npos) {
      least_plain = plain ? std::min(least_plain, number) : number;
      largest_plain = std::max(largest_plain, number);
      plain = true;
    }
    decimals = decimals || text.find(point ? '.' : ',') != std::string::npos;
    thousands = thousands || text.find(point ? ',' : '.') != std::string::npos;
  }
};

// A mark before three noughts parts thousands where others of the column do, or where no number has any mark
// and none is so large that it would.
bool are_thousands(const CountCells &cells) {
  if (cells.decimals)
    return false;
  return cells.thousands || (cells.plain && cells.largest_plain < thousand);
}

// A workbook keeps 1.003 that was typed as a thousand and three as a number, and of 1.000 only 1 is left.
bool thousands_may_be_lost(const CountCells &cells) {
  return cells.thousands && cells.plain && cells.least_plain > 0 && cells.least_plain < 10;
}

} // namespace

std::vector<double> whole_numbers_in(const TextTable &table, std::size_t column, Findings &findings) {
  const std::vector<double> none(table.rows(), nan());
  CountCells cells;
  cells.value = none;
  std::optional<std::size_t> first_marked;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string &cell = table.cells[row][column];
    if (is_missing_mark(cell))
      continue;
    const std::string text = number_in_cell(cell);
    const auto point = number_with(text, '.'), comma = number_with(text, ',');
    if (!point && !comma) {
      findings.add(not_a_number(table, column, row));
      return none;
    }
    if (cell.find('%') != std::string::npos || (!if_a_count(point) && !if_a_count(comma)))
      findings.add(not_a_count(table, column, row));
    else
      cells.take(row, text);
    if (!first_marked && text.find_first_of(".,") != std::string::npos)
      first_marked = row;
  }
  if (table.workbook && thousands_may_be_lost(cells)) {
    findings.add(ambiguous_mark(table, column, *first_marked));
    return none;
  }
  if (!cells.in_doubt.empty() && !are_thousands(cells)) {
    findings.add(ambiguous_mark(table, column, cells.in_doubt.front()));
    return none;
  }
  for (std::size_t i = 0; i < cells.in_doubt.size(); ++i)
    cells.value[cells.in_doubt[i]] = cells.larger[i];
  leave_out_too_large(table, column, largest_count, cells.value, findings);
  return cells.value;
}

} // namespace lokus::read
