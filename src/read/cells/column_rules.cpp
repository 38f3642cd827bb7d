#include "read/cells/column_rules.hpp"
#include "core/text.hpp"

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

} // namespace lokus::read
