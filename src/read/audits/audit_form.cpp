#include "read/audits/audit_form.hpp"
#include "core/text.hpp"
#include "read/audits/audit_columns.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

struct Label {
  std::string name, value; // as written
  bool beside = false;     // the value stands in another cell
};

bool is_label(std::string_view text, const PlainNames &known) {
  return text.size() <= 60 && (is_known_name(known, text) || is_about_person(std::string(text)));
}

std::optional<Label> label_in(const std::string &cell, const PlainNames &known) {
  const std::size_t colon = cell.find(':');
  const std::string before(trim(std::string_view(cell).substr(0, colon)));
  if (before.empty() || !is_label(before, known))
    return std::nullopt;
  const std::string value(colon == std::string::npos ? std::string_view()
                                                     : trim(std::string_view(cell).substr(colon + 1)));
  return Label{before, value, value.empty()};
}

// The next filled cell to the right that is no label; a cell with a colon alone is passed by.
std::string value_beside(const CellLine &line, std::size_t column, const PlainNames &known) {
  for (std::size_t c = column + 1; c < line.cells.size(); ++c) {
    std::string value(trim(line.cells[c]));
    if (value.starts_with(':'))
      value = std::string(trim(std::string_view(value).substr(1)));
    if (value.empty())
      continue;
    return label_in(value, known) ? std::string() : value;
  }
  return {};
}

std::size_t column_for(TextTable &table, const std::string &name) {
  const auto found = std::ranges::find(table.columns, plain_name(name), plain_name);
  if (found == table.columns.end()) {
    table.columns.push_back(name);
    return table.columns.size() - 1;
  }
  return static_cast<std::size_t>(found - table.columns.begin());
}

void put_value(TextTable &table, std::size_t column, const std::string &value, std::size_t line) {
  const bool again =
      table.rows() == 0 || (column < table.cells.back().size() && !table.cells.back()[column].empty());
  if (again) {
    table.cells.emplace_back();
    table.line.push_back(line);
  }
  std::vector<std::string> &row = table.cells.back();
  row.resize(std::max(row.size(), column + 1));
  row[column] = value;
}

} // namespace

TextTable form_table(const std::string &file, const std::vector<CellLine> &lines, const PlainNames &known) {
  TextTable table;
  table.file = file;
  for (const CellLine &line : lines)
    for (std::size_t c = 0; c < line.cells.size(); ++c)
      if (const auto label = label_in(line.cells[c], known)) {
        const std::string value = label->beside ? value_beside(line, c, known) : label->value;
        if (!value.empty())
          put_value(table, column_for(table, label->name), value, line.line);
      }
  table.groups.resize(table.columns.size());
  table.header_line = table.line.empty() ? 0 : table.line.front();
  for (std::vector<std::string> &row : table.cells)
    row.resize(table.columns.size());
  return table;
}

} // namespace lokus::read
