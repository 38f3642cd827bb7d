#include "read/cells/numbers.hpp"
#include "core/text.hpp"
#include "core/units.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace lokus::read {
namespace {

bool is_missing_mark(std::string_view cell) {
  constexpr std::array<std::string_view, 8> marks = {"",   "-",   "\xe2\x80\x93", "\xe2\x80\x94",
                                                     "na", "n/a", "#n/a",         "null"};
  const std::string plain = lower(trim(cell));
  return std::find(marks.begin(), marks.end(), plain) != marks.end();
}

// Digits of the whole part with thousands marks taken out; none when the marks do not part threes.
std::optional<std::string> without_thousands(std::string_view whole, char mark) {
  const std::vector<std::string> groups = split(whole, mark);
  if (groups.size() > 1 && (groups[0].empty() || groups[0].size() > 3 || groups[0][0] == '0'))
    return std::nullopt;
  std::string digits;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (g > 0 && groups[g].size() != 3)
      return std::nullopt;
    digits += groups[g];
  }
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit))
    return std::nullopt;
  return digits;
}

// The number that `text` is when `decimal` is the decimal mark.
std::optional<double> number_with(std::string_view text, char decimal) {
  std::string sign;
  if (text.starts_with('-') || text.starts_with('+')) {
    sign = text.front() == '-' ? "-" : "";
    text.remove_prefix(1);
  }
  const std::size_t exponent = text.find_first_of("eE");
  const std::string power(exponent == std::string_view::npos ? "" : text.substr(exponent));
  text = text.substr(0, exponent);
  const std::size_t mark = text.find(decimal);
  const std::string_view whole = text.substr(0, mark);
  const std::string_view fraction = mark == std::string_view::npos ? "" : text.substr(mark + 1);
  if (mark != std::string_view::npos &&
      (fraction.empty() || !std::all_of(fraction.begin(), fraction.end(), is_digit)))
    return std::nullopt;
  const bool blanks = whole.find(' ') != std::string_view::npos;
  const auto digits = without_thousands(whole, blanks ? ' ' : decimal == '.' ? ',' : '.');
  if (!digits)
    return std::nullopt;
  return parse_number(sign + *digits + (fraction.empty() ? "" : ".") + std::string(fraction) + power);
}

// The cell with plain blanks and without the "%" behind it.
std::string plain_cell(std::string_view cell) {
  std::string text;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (cell.substr(i).starts_with("\xc2\xa0"))
      text += ' ', i += 1;
    else if (cell.substr(i).starts_with("\xe2\x80\xaf"))
      text += ' ', i += 2;
    else
      text += cell[i];
  }
  std::string_view plain = trim(text);
  if (plain.ends_with('%'))
    plain = trim(plain.substr(0, plain.size() - 1));
  return std::string(plain);
}

Finding at(const TextTable &table, std::size_t column, std::size_t row, const char *rule, const char *id,
           const char *en) {
  const std::string place = fmt::format("{}:{}:{}", table.file, table.line[row], column + 1);
  const Phrase where = phrase("{0}: kolom \"{1}\": ", "{0}: column \"{1}\": ", place, table.columns[column]);
  return {Severity::error,
          rule,
          table.file,
          table.line[row],
          table.columns[column],
          {where.id + id, where.en + en}};
}

// How many cells fit each reading, and the first cell that tells them apart.
struct Readings {
  std::vector<std::optional<double>> point, comma;
  std::optional<std::size_t> neither, only_point, only_comma, differ, differ_with_comma;
};

Readings readings_of(const std::vector<std::string> &cells) {
  Readings r;
  for (std::size_t row = 0; row < cells.size(); ++row) {
    if (is_missing_mark(cells[row])) {
      r.point.emplace_back(nan());
      r.comma.emplace_back(nan());
      continue;
    }
    const std::string text = plain_cell(cells[row]);
    r.point.push_back(number_with(text, '.'));
    r.comma.push_back(number_with(text, ','));
    const auto &p = r.point.back(), &c = r.comma.back();
    std::optional<std::size_t> &first = !p && !c ? r.neither
                                        : !c     ? r.only_point
                                        : !p     ? r.only_comma
                                                 : r.differ;
    const bool same = p && c && *p == *c;
    if (!first && !same)
      first = row;
    if (!r.differ_with_comma && p && c && !same && text.find(',') != std::string::npos)
      r.differ_with_comma = row;
  }
  return r;
}

std::vector<double> values_of(const std::vector<std::optional<double>> &reading) {
  std::vector<double> values;
  for (const auto &value : reading)
    values.push_back(value.value_or(nan()));
  return values;
}

// The cell that shows two decimal marks in one column. In a workbook "1.234" beside "7,5" is one too:
// numbers of a workbook come with a point, so it need not be a thousand.
std::optional<std::size_t> other_mark(const Readings &r, bool workbook) {
  if (r.only_point && r.only_comma)
    return std::max(*r.only_point, *r.only_comma);
  if (workbook && r.only_comma && r.differ)
    return r.differ;
  if (workbook && r.only_point && r.differ_with_comma)
    return r.differ_with_comma;
  return std::nullopt;
}

} // namespace

std::vector<double> numbers_in(const TextTable &table, std::size_t column, Findings &findings) {
  const Readings r = readings_of(table.column(column));
  const std::vector<double> none(table.rows(), nan());
  if (r.neither) {
    findings.add(at(table, column, *r.neither, "not_a_number",
                    "isinya bukan bilangan; kosongkan bila tidak ada data",
                    "what stands there is no number; leave it empty where there is no data"));
    return none;
  }
  if (const auto row = other_mark(r, table.workbook)) {
    findings.add(at(table, column, *row, "mixed_decimal_mark",
                    "sebagian memakai koma desimal, sebagian titik; samakan",
                    "some cells use a decimal comma and some a point; use one"));
    return none;
  }
  if (r.differ && !r.only_point && !r.only_comma) {
    findings.add(
        at(table, column, *r.differ, "ambiguous_decimal_mark",
           "dapat berarti ribuan atau pecahan; tulis tanpa pemisah ribuan, atau dengan pecahan lengkap",
           "may mean thousands or a fraction; write without thousands marks, or with another number of "
           "decimals"));
    return none;
  }
  return values_of(r.only_comma ? r.comma : r.point);
}

std::vector<double> whole_numbers_in(const TextTable &table, std::size_t column, Findings &findings) {
  std::vector<double> values = numbers_in(table, column, findings);
  for (std::size_t row = 0; row < values.size(); ++row) {
    const bool share = table.cells[row][column].find('%') != std::string::npos;
    if (is_missing(values[row]) || (!share && values[row] >= 0 && values[row] == std::floor(values[row])))
      continue;
    findings.add(at(table, column, row, "not_a_count", "jumlah harus bilangan bulat, 0 atau lebih, tanpa %",
                    "a count must be a whole number, 0 or more, without %"));
    values[row] = nan();
  }
  return values;
}

} // namespace lokus::read
