#include "read/files/only_rows.hpp"
#include "core/error.hpp"
#include "core/text.hpp"

namespace lokus::read {
namespace {

bool is_same_value(const std::string &cell, const std::string &wanted) {
  const auto a = parse_number(cell), b = parse_number(wanted);
  return a && b ? *a == *b : lower(cell) == lower(wanted);
}

} // namespace

TextTable rows_that_fulfil(const TextTable &table, std::span<const std::string> rules,
                           const std::string &place, Findings &findings) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < table.rows(); ++row)
    rows.push_back(row);
  for (const std::string &rule : rules) {
    const std::size_t equals = rule.find('=');
    const std::string name(trim(std::string_view(rule).substr(0, equals)));
    const std::string value(trim(std::string_view(rule).substr(equals + 1)));
    const auto column = find_column(table, std::vector<std::string>{name}, findings);
    if (!column)
      throw Error(ErrorKind::request,
                  phrase("{0}: {1} tidak punya kolom \"{2}\" (only = \"{3}\"); yang ada: {4}",
                         "{0}: {1} has no column \"{2}\" (only = \"{3}\"); there are: {4}", place, table.file,
                         name, rule, column_list(table)));
    std::erase_if(rows, [&](std::size_t row) { return !is_same_value(table.cells[row][*column], value); });
  }
  if (rows.empty() && table.rows() > 0)
    throw Error(ErrorKind::request, phrase("{0}: tidak ada baris di {1} yang memenuhi only",
                                           "{0}: no line of {1} fulfils only", place, table.file));
  TextTable chosen;
  chosen.file = table.file;
  chosen.columns = table.columns;
  chosen.groups = table.groups;
  chosen.header_line = table.header_line;
  chosen.header_matches = table.header_matches;
  chosen.workbook = table.workbook;
  for (const std::size_t row : rows) {
    chosen.line.push_back(table.line[row]);
    chosen.cells.push_back(table.cells[row]);
  }
  return chosen;
}

} // namespace lokus::read
