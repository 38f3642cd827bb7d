#include "read/audits/column_finder.hpp"
#include "core/text.hpp"
#include "read/audits/audit_words.hpp"
#include "read/cells/dates.hpp"
#include <algorithm>

namespace lokus::read {

std::vector<std::string> given_or(const std::string &given, Usual usual) {
  return given.empty() ? usual_names(usual) : std::vector<std::string>{given};
}

std::string without_brackets(const std::string &column) {
  return std::string(trim(std::string_view(column).substr(0, column.find('('))));
}

Finding column_finding(Severity severity, const char *rule, const TextTable &table, std::size_t column,
                       const Phrase &sentence) {
  return {severity, rule, table.file, table.header_line, fmt::format("{}", column + 1), sentence};
}

std::vector<std::size_t> ColumnFinder::called_before_brackets(const std::string &name) const {
  std::vector<std::size_t> found;
  for (std::size_t c = 0; c < table_.columns.size(); ++c)
    if (const std::string &column = table_.columns[c];
        column.find('(') != std::string::npos && plain_name(without_brackets(column)) == plain_name(name))
      found.push_back(c);
  return found;
}

std::optional<std::size_t> ColumnFinder::find(const std::vector<std::string> &names) {
  for (const std::string &name : names)
    if (const std::vector<std::size_t> found = columns_called(table_, name); !found.empty())
      return one_of(found, name);
  for (const std::string &name : names)
    if (const std::vector<std::size_t> found = called_before_brackets(name); !found.empty())
      return one_of(found, name);
  return std::nullopt;
}

std::optional<std::size_t> ColumnFinder::find(const std::string &given, Usual usual) {
  return find(given_or(given, usual));
}

// A column that is passed by is none of the table's trouble: only the one that is taken is told.
std::optional<std::size_t> ColumnFinder::find_days(const std::string &given, Usual usual, bool or_done) {
  const std::vector<std::string> names = given_or(given, usual);
  for (const std::string &name : names) {
    std::vector<std::size_t> found = columns_called(table_, name);
    if (found.empty())
      found = called_before_brackets(name);
    if (!found.empty() && holds_days(found.front(), or_done))
      return one_of(found, name);
  }
  return find(names);
}

bool ColumnFinder::holds_days(std::size_t column, bool or_done) const {
  constexpr int any_year = 2000;
  return std::ranges::any_of(table_.cells, [&](const std::vector<std::string> &row) {
    const std::string &cell = row[column];
    const DoneWord word = done_word(cell);
    return date_reading(cell, 2099).date.given() || last_day_in(cell, any_year) ||
           day_without_year(cell, any_year) ||
           (or_done && (word == DoneWord::done || word == DoneWord::not_done));
  });
}

std::optional<std::size_t> ColumnFinder::one_of(const std::vector<std::size_t> &found,
                                                const std::string &name) {
  for (const std::size_t other : found)
    if (!same_cells(table_, found.front(), other))
      findings_.add(column_finding(
          Severity::error, "column_twice", table_, other,
          phrase(
              "{0}:{1}: dua kolom bernama {2} dan isinya berbeda (kolom ke-{3} dan ke-{4}); beri nama "
              "lain pada yang bukan maksudnya",
              "{0}:{1}: two columns are called {2} and differ (columns {3} and {4}); rename the one that is "
              "not meant",
              table_.file, table_.header_line, name, found.front() + 1, other + 1)));
  return found.front();
}

} // namespace lokus::read
