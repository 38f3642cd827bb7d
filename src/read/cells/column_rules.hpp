#pragma once
#include <string>
#include <vector>

namespace lokus::read {

// One "column=value" of a setting that chooses rows or features.
struct ColumnRule {
  std::string column, value;
};
std::vector<ColumnRule> column_rules(const std::vector<std::string> &written);

// Whether what stands in the column is the value: as numbers where both are, else without case.
bool fulfils(const std::string &cell, const ColumnRule &rule);

} // namespace lokus::read
