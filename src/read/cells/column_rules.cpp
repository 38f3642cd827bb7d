#include "read/cells/column_rules.hpp"
#include "core/text.hpp"
#include <numeric>

namespace lokus::read {

std::vector<ColumnRule> column_rules(const std::vector<std::string> &written) {
  std::vector<ColumnRule> rules;
  for (const std::string &rule : written) {
    const std::size_t equals = rule.find('=');
    rules.push_back({std::string(trim(rule.substr(0, equals))), std::string(trim(rule.substr(equals + 1)))});
  }
  return rules;
}

bool fulfils(const std::string &cell, const ColumnRule &rule) {
  const auto a = parse_number(cell), b = parse_number(rule.value);
  return a && b ? *a == *b : lower(cell) == lower(rule.value);
}

std::vector<std::size_t> rows_that_fulfil(const TextTable &table, const std::vector<ColumnRule> &rules,
                                          const std::function<void(const ColumnRule &)> &refuse,
                                          Findings &findings) {
  std::vector<std::size_t> rows(table.rows());
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  for (const ColumnRule &rule : rules) {
    const auto column = find_column(table, std::vector<std::string>{rule.column}, findings);
    if (!column)
      refuse(rule);
    std::erase_if(rows, [&](std::size_t row) { return !fulfils(table.cells[row][*column], rule); });
  }
  return rows;
}

} // namespace lokus::read
