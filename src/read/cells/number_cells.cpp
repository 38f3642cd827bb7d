#include "read/cells/number_cells.hpp"
#include "core/signs.hpp"
#include "core/text.hpp"
#include "core/units.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace lokus::read {
namespace {

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

Finding number_fault(const TextTable &table, std::size_t column, std::size_t row, const char *rule,
                     const Phrase &what) {
  const std::string place = fmt::format("{}:{}:{}", table.file, table.line[row], column + 1);
  return {Severity::error,
          rule,
          table.file,
          table.line[row],
          table.columns[column],
          phrase("{0}: kolom \"{1}\": {2}", "{0}: column \"{1}\": {2}", place, table.columns[column], what)};
}

} // namespace

bool is_missing_mark(std::string_view cell) {
  constexpr std::array<std::string_view, 8> marks = {"",   "-",   "\xe2\x80\x93", "\xe2\x80\x94",
                                                     "na", "n/a", "#n/a",         "null"};
  const std::string plain = lower(trim(cell));
  return std::find(marks.begin(), marks.end(), plain) != marks.end();
}

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

std::string number_in_cell(std::string_view cell) {
  const std::string text = plain_signs(cell);
  std::string_view plain = trim(text);
  while (plain.starts_with('\''))
    plain = trim(plain.substr(1));
  if (plain.ends_with('%'))
    plain = trim(plain.substr(0, plain.size() - 1));
  return std::string(plain);
}

Finding not_a_number(const TextTable &table, std::size_t column, std::size_t row) {
  return number_fault(table, column, row, "not_a_number",
                      {"isinya bukan bilangan; kosongkan bila tidak ada data",
                       "what stands there is no number; leave it empty where there is no data"});
}

Finding ambiguous_mark(const TextTable &table, std::size_t column, std::size_t row) {
  return number_fault(
      table, column, row, "ambiguous_decimal_mark",
      {"dapat berarti ribuan atau pecahan; tulis tanpa pemisah ribuan, atau dengan pecahan lengkap",
       "may mean thousands or a fraction; write without thousands marks, or with another number of "
       "decimals"});
}

Finding mixed_marks(const TextTable &table, std::size_t column, std::size_t row) {
  return number_fault(table, column, row, "mixed_decimal_mark",
                      {"sebagian memakai koma desimal, sebagian titik; samakan",
                       "some cells use a decimal comma and some a point; use one"});
}

Finding not_a_count(const TextTable &table, std::size_t column, std::size_t row) {
  return number_fault(table, column, row, "not_a_count",
                      {"jumlah harus bilangan bulat, 0 atau lebih, tanpa %",
                       "a count must be a whole number, 0 or more, without %"});
}

void leave_out_too_large(const TextTable &table, std::size_t column, double largest,
                         std::vector<double> &values, Findings &findings) {
  constexpr std::size_t most_told = 20;
  std::size_t told = 0;
  for (std::size_t row = 0; row < values.size(); ++row) {
    if (is_missing(values[row]) || std::fabs(values[row]) <= largest)
      continue;
    values[row] = nan();
    if (++told <= most_told)
      findings.add(number_fault(
          table, column, row, "number_too_large",
          phrase(
              "lebih dari {0:.0f}, paling besar yang diterima; mungkin kode atau nomor, bukan jumlah",
              "more than {0:.0f}, the most that is taken; perhaps a code or a number of something, no amount",
              largest)));
  }
}

} // namespace lokus::read
