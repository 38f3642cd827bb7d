#pragma once
#include "core/error.hpp"
#include "core/signs.hpp"
#include "core/text.hpp"
#include "core/units.hpp"
#include "fuzz/law.hpp"
#include "read/cells/dates.hpp"
#include "read/cells/numbers.hpp"
#include "read/children/child_cells.hpp"
#include "read/children/child_columns.hpp"
#include "read/children/children.hpp"
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

// What must hold of every table that was read, told a second time and in another way, so that a wrong number
// does not pass because the reader and its check err alike.

namespace fuzz {

using namespace lokus;

// The number a person sees when `decimal` is the decimal mark, by strtod after taking out what else stands
// between digits, and apostrophes of any kind before them, which a spreadsheet does not show.
inline std::optional<double> seen_number(std::string_view written, char decimal) {
  const std::string plain = plain_signs(written);
  const std::string_view cell =
      std::string_view(plain).substr(std::min(plain.find_first_not_of("' "), plain.size()));
  std::string text;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const char c = cell[i];
    if (c == ' ' || c == '%' || c == '\t' || c == '\r' || c == '\n')
      continue;
    if (cell.substr(i).starts_with("\xc2\xa0"))
      i += 1;
    else if (cell.substr(i).starts_with("\xe2\x80\xaf"))
      i += 2;
    else if (c == decimal)
      text += '.';
    else if (c != ',' && c != '.')
      text += c;
  }
  if (text.empty() || text.find_first_not_of("+-.eE0123456789") != std::string::npos)
    return std::nullopt;
  char *end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  return end == text.c_str() + text.size() ? std::optional(value) : std::nullopt;
}

// One decimal mark explains every number of a column.
inline void check_numbers(const read::TextTable &table, std::size_t column) {
  Findings findings;
  const std::vector<double> values = read::numbers_in(table, column, findings);
  if (values.size() != table.rows())
    broken("a number for every row", "");
  const bool refused = std::any_of(findings.rows.begin(), findings.rows.end(), [](const Finding &f) {
    return f.severity == Severity::error && f.rule != "number_too_large";
  });
  bool point = true, comma = true;
  for (std::size_t row = 0; row < values.size(); ++row) {
    if (is_missing(values[row]))
      continue;
    if (refused)
      broken("a column with an error has no numbers", table.cells[row][column]);
    if (std::abs(values[row]) > read::largest_number)
      broken("what is too large is missing", table.cells[row][column]);
    const auto p = seen_number(table.cells[row][column], '.'), c = seen_number(table.cells[row][column], ',');
    point = point && p && *p == values[row];
    comma = comma && c && *c == values[row];
    if (!point && !comma)
      broken("a number is what stands in the cell", table.cells[row][column]);
  }
}

inline void check_measure(const std::string &cell) {
  const read::Measured m =
      read::measured_of(cell, read::Quantity::height, read::least_height, read::most_height);
  if (m.fault != read::CellFault::none)
    return is_missing(m.value) ? void() : broken("a fault has no value", cell);
  const std::size_t letter = std::min(cell.find_first_of("cCmM"), cell.size());
  const std::string digits = cell.substr(0, letter), unit = lower(trim(cell.substr(letter)));
  const double factor = unit == "mm" ? 0.1 : unit == "m" ? 100 : unit.empty() || unit == "cm" ? 1 : nan();
  const auto p = seen_number(digits, '.'), c = seen_number(digits, ',');
  const auto near = [&](const std::optional<double> &seen) {
    return seen && std::abs(*seen * factor - m.value) < 1e-4;
  };
  if (!near(p) && !near(c))
    broken("a height is what stands in the cell", cell);
  if (m.value < read::least_height || m.value > read::most_height)
    broken("a height lies in its range", cell);
}

// Days since 1 March 0000, by counting (Howard Hinnant's days_from_civil).
inline long day_number(const Date &d) {
  const long y = d.month <= 2 ? d.year - 1 : d.year, era = y / 400, year = y - era * 400;
  const long day = (153L * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
  return era * 146097 + year * 365 + year / 4 - year / 100 + day;
}

inline std::vector<long> numbers_of(const std::string &cell) {
  std::vector<long> numbers;
  std::string digits;
  for (char c : cell + " ") {
    if (c >= '0' && c <= '9')
      digits += c;
    else if (!digits.empty()) {
      numbers.push_back(digits.size() < 10 ? std::strtol(digits.c_str(), nullptr, 10) : -1);
      digits.clear();
    }
  }
  return numbers;
}

// Year and day stand in the cell as numbers (the month too, unless it is a word); a lone number is Excel's
// day, with the time as its fraction, or the date as eight digits.
inline void check_date(const std::string &cell) {
  const read::DateReading r = read::date_reading(cell);
  if (!r.date.given())
    return;
  const Date &d = r.date;
  constexpr int length[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (d.month < 1 || d.month > 12 || d.day < 1 || d.day > length[d.month - 1])
    broken("a date is a day of the calendar", cell);
  const std::vector<long> numbers = numbers_of(cell);
  if (numbers.size() == 1 && numbers[0] == d.year * 10000L + d.month * 100 + d.day)
    return;
  const bool decimal = cell.find_first_not_of("0123456789.,") == std::string::npos;
  if (!numbers.empty() && numbers[0] >= 10000 && (numbers.size() == 1 || (numbers.size() == 2 && decimal)))
    return day_number(d) - day_number({1899, 12, 30}) == numbers[0] ? void() : broken("Excel's day", cell);
  const auto holds = [&](long n) {
    for (long number : numbers)
      if (number == n)
        return true;
    return false;
  };
  if (!holds(d.year) || !holds(d.day))
    broken("a date is what stands in the cell", cell);
  if (r.kind == read::DateReading::Kind::in_doubt &&
      (r.month_before_day.day != d.month || r.month_before_day.month != d.day))
    broken("the other reading swaps day and month", cell);
}

inline void check_table(const read::TextTable &table) {
  for (const auto &row : table.cells)
    if (row.size() != table.columns.size())
      broken("every row is as long as the header", "");
  if (table.line.size() != table.cells.size())
    broken("every row has a line", "");
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (table.line[row] <= (row == 0 ? table.header_line : table.line[row - 1]))
      broken("lines ascend below the header", "");
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    check_numbers(table, c);
  for (const auto &row : table.cells)
    for (const std::string &cell : row) {
      check_measure(cell);
      check_date(cell);
    }
}

// The word stands for a child's name in the seeds: nothing that is said of a table may hold it.
constexpr const char *canary = "ZQXJ";

inline void check_silent(const Phrase &said) {
  for (const std::string &text : {said.id, said.en})
    if (text.find(canary) != std::string::npos)
      broken("no message holds a cell", text);
}

inline const Area &small_area() {
  static const Area area = [] {
    Area a;
    a.districts.code.push_back("99.01");
    a.districts.name.push_back("Contoh");
    a.subdistricts.code.push_back("99.01.01");
    a.subdistricts.name.push_back("Selatan");
    a.subdistricts.district.push_back(DistrictId{0});
    for (const char *name : {"Alfa", "Beta II"}) {
      a.villages.code.push_back(fmt::format("99.01.01.200{}", a.villages.code.rows() + 1));
      a.villages.name.push_back(name);
      a.villages.subdistrict.push_back(SubdistrictId{0});
      a.villages.district.push_back(DistrictId{0});
      a.villages.centre.push_back({115, -3});
      a.villages.area_km2.push_back(1);
    }
    return a;
  }();
  return area;
}

// A header is told, whoever's word stands in it.
inline bool names_canary(const read::TextTable &table) {
  return std::ranges::any_of(table.columns,
                             [](const std::string &name) { return name.find(canary) != std::string::npos; });
}

// The file as a child-level export: every line accounted for, nothing of a cell said.
inline void check_children(const std::string &path) {
  static const read::VillageLookup lookup(small_area(), "");
  Scenario scenario;
  scenario.file = "s.toml";
  scenario.children.path = {"f", path};
  Findings findings, of_table;
  Review review;
  try {
    const auto table = read::read_table(scenario.children.path, "", read::child_column_names(), of_table);
    if (names_canary(table))
      return;
    const read::ChildrenRead got = read::children(scenario, lookup, findings, review);
    std::size_t rejected = 0;
    for (const Intake::Reason &reason : got.intake.rejected)
      rejected += reason.rows;
    if (got.intake.rows_in != got.intake.used + rejected || got.intake.used != got.measurements.rows() ||
        got.intake.rows_in != table.rows() + table.note_lines.size() + table.ragged_lines.size())
      broken("rows in = used + rejected", "");
  } catch (const Error &error) {
    check_silent(error.sentence());
  }
  for (const Finding &finding : findings.rows)
    check_silent(finding.sentence);
  for (const Review::Row &row : review.rows) {
    check_silent(row.reason);
    if (row.lines < 5)
      check_silent({row.village, row.subdistrict + row.code + row.suggestion});
  }
}

} // namespace fuzz
