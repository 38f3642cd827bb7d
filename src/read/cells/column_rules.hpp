#pragma once
#include "read/files/table.hpp"
#include <functional>
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

// The rows that fulfil every rule. A rule whose column the table does not have is told to `refuse`, which
// throws.
std::vector<std::size_t> rows_that_fulfil(const TextTable &table, const std::vector<ColumnRule> &rules,
                                          const std::function<void(const ColumnRule &)> &refuse,
                                          Findings &findings);

} // namespace lokus::read
