#include "read/workbooks/sheet_builder.hpp"
#include <algorithm>
#include <tuple>

namespace lokus::read {
namespace {

constexpr std::size_t most_columns = 1000, last_line = 1'048'576;

} // namespace

void SheetBuilder::begin_line(std::size_t line, bool hidden) {
  line_ = {line, {}};
  hidden_ = hidden;
  filled_ = false;
}

void SheetBuilder::put(std::size_t column, std::string text) {
  if (text.empty() || column >= most_columns || line_.line > last_line)
    return;
  if (line_.cells.size() <= column)
    line_.cells.resize(column + 1);
  line_.cells[column] = std::move(text);
  filled_ = true;
}

void SheetBuilder::without_value(std::size_t column) {
  if (column < most_columns && line_.line <= last_line)
    sheet_.without_value.push_back({line_.line, column});
}

void SheetBuilder::end_line() {
  if (!filled_ || full())
    return;
  if (hidden_)
    sheet_.hidden_lines.push_back(line_.line);
  sheet_.lines.push_back(std::move(line_));
}

void SheetBuilder::hide_columns(std::size_t first, std::size_t last) {
  for (std::size_t column = first; column <= last && column < most_columns; ++column)
    sheet_.hidden_columns.push_back(column);
}

void SheetBuilder::merge(const CellRange &range) {
  const bool several = range.last.line > range.first.line || range.last.column > range.first.column;
  if (several && range.last.line >= range.first.line && range.last.column >= range.first.column)
    sheet_.merged.push_back(range);
}

BookSheet SheetBuilder::take() {
  std::stable_sort(sheet_.lines.begin(), sheet_.lines.end(),
                   [](const CellLine &a, const CellLine &b) { return a.line < b.line; });
  std::sort(sheet_.hidden_lines.begin(), sheet_.hidden_lines.end());
  std::sort(sheet_.merged.begin(), sheet_.merged.end(), [](const CellRange &a, const CellRange &b) {
    return std::tie(a.first.line, a.first.column) < std::tie(b.first.line, b.first.column);
  });
  return std::move(sheet_);
}

} // namespace lokus::read
