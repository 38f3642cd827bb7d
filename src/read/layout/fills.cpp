#include "read/layout/fills.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <map>

namespace lokus::read {
namespace {

bool holds_number(const std::string &cell) {
  return parse_number(cell).has_value() || (cell.ends_with('%') && !cell.empty() && is_digit(cell.front()));
}

// Index of the first line at or below a number.
std::size_t line_at(const std::vector<CellLine> &lines, std::size_t number) {
  const auto at = std::lower_bound(lines.begin(), lines.end(), number,
                                   [](const CellLine &line, std::size_t n) { return line.line < n; });
  return static_cast<std::size_t>(at - lines.begin());
}

void put_cell(CellLine &line, std::size_t column, const std::string &text) {
  if (line.cells.size() <= column)
    line.cells.resize(column + 1);
  line.cells[column] = text;
}

// A village code may be merged over the lines of its posts; a code is no number of anything.
bool may_repeat(const std::string &cell) {
  return !holds_number(cell) || (cell.size() >= 10 && dotted_code(cell));
}

Finding filled_down(const TextTable &table, std::size_t column, const std::vector<std::size_t> &lines,
                    bool merged) {
  const Phrase how =
      merged ? Phrase{"mengikuti sel gabungan yang mencakupnya", "take what the merged cell over them says"}
             : Phrase{"kosong, dibaca sama dengan yang tertulis di atasnya",
                      "are empty and read as what is written above them"};
  return {Severity::warning,
          "cells_filled_down",
          table.file,
          lines.front(),
          table.columns[column],
          phrase("{0}: kolom \"{1}\": baris {2} {3}; periksa apakah memang begitu",
                 "{0}: column \"{1}\": lines {2} {3}; check that this is meant", table.file,
                 table.columns[column], number_list(lines), how)};
}

// Lines of rows of the table within the range, without its first.
std::vector<std::size_t> rows_below(const TextTable &table, const CellRange &range) {
  const auto first = std::upper_bound(table.line.begin(), table.line.end(), range.first.line);
  const auto end = std::upper_bound(first, table.line.end(), range.last.line);
  return {first, end};
}

Finding merged_number(const TextTable &table, const CellRange &range) {
  const std::string &column = table.columns[range.first.column];
  return {
      Severity::error,
      "merged_number",
      table.file,
      range.first.line,
      column,
      phrase(
          "{0}: kolom \"{1}\": sel gabungan {2}:{3} memuat satu angka untuk beberapa baris; tulis angka "
          "setiap baris, atau kosongkan",
          "{0}: column \"{1}\": merged cell {2}:{3} holds one number for several lines; write the number of "
          "each line, or leave it empty",
          table.file, column, cell_name(range.first), cell_name(range.last))};
}

} // namespace

std::string number_list(const std::vector<std::size_t> &numbers) {
  constexpr std::size_t most_parts = 6;
  std::string list;
  std::size_t parts = 0;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t end = i;
    while (end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1)
      ++end;
    if (++parts > most_parts)
      return list + ", ...";
    list += (i > 0 ? ", " : "") + std::to_string(numbers[i]) +
            (end > i ? "-" + std::to_string(numbers[end]) : "");
    i = end + 1;
  }
  return list;
}

MergedCells fill_merged(BookSheet &sheet) {
  MergedCells merged;
  for (const CellRange &range : sheet.merged) {
    const std::size_t first = line_at(sheet.lines, range.first.line);
    if (first == sheet.lines.size() || sheet.lines[first].line != range.first.line)
      continue;
    const std::vector<std::string> &cells = sheet.lines[first].cells;
    const std::string text = range.first.column < cells.size() ? cells[range.first.column] : "";
    if (text.empty())
      continue;
    const bool repeat = may_repeat(text);
    (repeat ? merged.texts : merged.numbers).push_back(range);
    for (std::size_t i = first; i < sheet.lines.size() && sheet.lines[i].line <= range.last.line; ++i) {
      CellLine &line = sheet.lines[i];
      for (std::size_t c = range.first.column; c <= range.last.column && c < line.cells.size(); ++c)
        if (i > first || c > range.first.column)
          line.cells[c].clear();
      if (i > first && repeat)
        put_cell(line, range.first.column, text);
    }
  }
  return merged;
}

void fill_names(TextTable &table, const ColumnRoles &roles, Findings &findings) {
  if (roles.children || !roles.village)
    return;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (!roles.is_name(column))
      continue;
    std::vector<std::size_t> lines;
    std::string above;
    for (std::size_t row = 0; row < table.rows(); ++row) {
      std::vector<std::string> &cells = table.cells[row];
      const bool coded = roles.code && !cells[*roles.code].empty();
      if (!cells[column].empty()) {
        above = cells[column];
      } else if (!above.empty() && !coded && !cells[*roles.village].empty()) {
        cells[column] = above;
        lines.push_back(table.line[row]);
      }
    }
    if (!lines.empty())
      findings.add(filled_down(table, column, lines, false));
  }
}

void tell_merged(const TextTable &table, const ColumnRoles &roles, const MergedCells &merged,
                 Findings &findings) {
  for (const CellRange &range : merged.numbers)
    if (roles.is_known(range.first.column) && !rows_below(table, range).empty())
      findings.add(merged_number(table, range));
  std::map<std::size_t, std::vector<std::size_t>> filled; // by column
  for (const CellRange &range : merged.texts) {
    const std::vector<std::size_t> below = rows_below(table, range);
    if (roles.is_known(range.first.column))
      filled[range.first.column].insert(filled[range.first.column].end(), below.begin(), below.end());
  }
  for (const auto &[column, lines] : filled)
    if (!lines.empty())
      findings.add(filled_down(table, column, lines, true));
}

} // namespace lokus::read
