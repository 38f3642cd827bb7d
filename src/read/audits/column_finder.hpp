#pragma once
#include "read/cells/usual_names.hpp"
#include "read/files/table.hpp"
#include "tables/findings.hpp"
#include <optional>
#include <string>
#include <vector>

namespace lokus::read {

// The name that a scenario gives, else the usual ones.
std::vector<std::string> given_or(const std::string &given, Usual usual);

// "Anemia (ya/tidak)" is "Anemia".
std::string without_brackets(const std::string &column);

// A finding at the column of a table, counted from 1.
Finding column_finding(Severity severity, const char *rule, const TextTable &table, std::size_t column,
                       const Phrase &sentence);

// Looks for one column of an audit after the other.
class ColumnFinder {
public:
  ColumnFinder(const TextTable &table, Findings &findings) : table_(table), findings_(findings) {}
  // The first of the names by which a column is called, whole or before its brackets. Error finding
  // column_twice: two columns of a name that differ.
  std::optional<std::size_t> find(const std::vector<std::string> &names);
  std::optional<std::size_t> find(const std::string &given, Usual usual);
  // Of several columns the first that holds days, or, where they may stand there, words for done.
  std::optional<std::size_t> find_days(const std::string &given, Usual usual, bool or_done = false);

private:
  std::vector<std::size_t> called_before_brackets(const std::string &name) const;
  bool holds_days(std::size_t column, bool or_done) const;
  std::optional<std::size_t> one_of(const std::vector<std::size_t> &found, const std::string &name);

  const TextTable &table_;
  Findings &findings_;
};

} // namespace lokus::read
