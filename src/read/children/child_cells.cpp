#include "read/children/child_cells.hpp"
#include "core/text.hpp"
#include "core/units.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace lokus::read {
namespace {

// Small letters only: "Laki-Laki " is "lakilaki".
std::string letters(std::string_view cell) {
  std::string plain;
  for (char c : lower(cell))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      plain += c;
  return plain;
}

template <std::size_t N>
bool is_one_of(const std::string &word, const std::array<std::string_view, N> &words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

struct UnitOfMeasure {
  std::string_view name;
  Quantity of;
  double factor;
};
// The longer of two that end alike first.
constexpr UnitOfMeasure units_of_measure[] = {{"gram", Quantity::weight, 0.001}, {"cm", Quantity::height, 1},
                                              {"mm", Quantity::height, 0.1},     {"kg", Quantity::weight, 1},
                                              {"gr", Quantity::weight, 0.001},   {"m", Quantity::height, 100},
                                              {"g", Quantity::weight, 0.001}};

const UnitOfMeasure *unit_behind(std::string_view text) {
  const std::string small = lower(text);
  const auto found = std::ranges::find_if(
      units_of_measure, [&](const UnitOfMeasure &unit) { return small.ends_with(unit.name); });
  return found == std::end(units_of_measure) ? nullptr : found;
}

// Digits with at most one decimal mark; none for anything else.
std::optional<double> plain_decimal(std::string_view text) {
  std::string point;
  std::size_t marks = 0;
  for (char c : text) {
    const bool mark = c == ',' || c == '.';
    marks += mark;
    if (!mark && !is_digit(c))
      return std::nullopt;
    point += mark ? '.' : c;
  }
  if (point.empty() || marks > 1 || !is_digit(point.front()) || !is_digit(point.back()))
    return std::nullopt;
  return parse_number(point);
}

// Workbooks hold 10.2 as 10.199999999999999.
double without_float_noise(double value) {
  return std::round(value * 1e4) / 1e4;
}

} // namespace

Sex sex_of(std::string_view cell) {
  constexpr std::array<std::string_view, 6> male = {"l", "lakilaki", "laki", "m", "male", "lk"};
  constexpr std::array<std::string_view, 6> female = {"p", "perempuan", "f", "female", "pr", "wanita"};
  const std::string word = letters(cell);
  return is_one_of(word, male) ? Sex::male : is_one_of(word, female) ? Sex::female : Sex::unknown;
}

Position position_of(std::string_view cell) {
  constexpr std::array<std::string_view, 6> lying = {"terlentang", "telentang", "baring",
                                                     "berbaring",  "l",         "lying"};
  constexpr std::array<std::string_view, 3> standing = {"berdiri", "h", "standing"};
  const std::string word = letters(cell);
  return is_one_of(word, lying)      ? Position::lying
         : is_one_of(word, standing) ? Position::standing
                                     : Position::unknown;
}

bool oedema_of(std::string_view cell) {
  constexpr std::array<std::string_view, 4> yes = {"ya", "y", "1", "yes"};
  return is_one_of(letters(cell), yes);
}

bool repeats_header(const TextTable &table, std::size_t column, std::size_t row) {
  return plain_name(table.cells[row][column]) == plain_name(table.columns[column]);
}

Measured measured_of(std::string_view cell, Quantity quantity, double least, double most) {
  std::string_view text = trim(cell);
  const UnitOfMeasure *unit = unit_behind(text);
  if (unit != nullptr)
    text = trim(text.substr(0, text.size() - unit->name.size()));
  const std::string word = lower(text);
  if (word.empty() || word == "-" || word == "\xe2\x80\x93" || word == "na" || word == "n/a" ||
      word == "#n/a" || word == "null")
    return {nan(), CellFault::missing};
  const auto written = plain_decimal(text);
  if (!written || (unit != nullptr && unit->of != quantity))
    return {nan(), CellFault::unreadable};
  const double factor = unit == nullptr ? 1 : unit->factor, value = *written * factor;
  if (value == 0)
    return {nan(), CellFault::zero};
  if (value < least || value > most)
    return {nan(), CellFault::out_of_range};
  return {without_float_noise(value), CellFault::none, factor};
}

std::string nik_of(std::string_view cell) {
  std::string digits;
  for (char c : trim(cell)) {
    if (is_digit(c))
      digits += c;
    else if (c != ' ' && c != '\'' && c != '`')
      return "";
  }
  const bool alike = digits.find_first_not_of(digits.substr(0, 1)) == std::string::npos;
  if (digits.size() != 16 || alike || digits.front() == '0' || digits.ends_with("0000"))
    return "";
  return digits;
}

void empty_damaged_niks(std::vector<std::string> &niks) {
  const auto is_given = [](const std::string &nik) { return !nik.empty(); };
  const auto is_cut = [](const std::string &nik) { return nik.ends_with('0'); };
  const auto given = std::count_if(niks.begin(), niks.end(), is_given);
  if (given < 5 || 2 * std::count_if(niks.begin(), niks.end(), is_cut) <= given)
    return;
  for (std::string &nik : niks)
    if (is_cut(nik))
      nik.clear();
}

} // namespace lokus::read
