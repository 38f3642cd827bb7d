#pragma once
#include "read/cells/usual_names.hpp"
#include "read/files/table.hpp"
#include "settings/scenario.hpp"
#include <optional>
#include <string>
#include <vector>

namespace lokus::read {

// The table of counts.path: the rows that fulfil every column=value of counts.only. Error(request) at the
// setting's place for a table with a row per child, for a column of counts.only that is not there, and where
// no row is left.
TextTable count_table(const Scenario &scenario, Findings &findings);

// What the columns of counts may be called: as the scenario says, else their usual names.
std::vector<std::string> counted_names(const CountsSettings &settings);

// The column with the name that the scenario gives, else a usual one; where two are there, the first.
std::optional<std::size_t> column_of(const TextTable &table, const std::string &given, Usual usual);

// "line 3" of the table, or "other.csv:3".
Phrase line_in_words(const TextTable &table, const std::string &file, std::size_t line);

// Error(request) at `key`: no column of the table is called `wanted`; names those that are there.
[[noreturn]] void no_column(const Scenario &scenario, const TextTable &table, const char *key,
                            const std::string &wanted);

} // namespace lokus::read
