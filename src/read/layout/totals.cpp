#include "read/layout/totals.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace lokus::read {
namespace {

struct Sum {
  double sum = 0, largest = 0;
  bool whole = true; // every cell is a count or empty
};

Sum sum_of_rows(const TextTable &table, std::size_t column, std::size_t first, std::size_t end) {
  Sum sum;
  for (std::size_t row = first; row < end; ++row) {
    const auto count = count_in(table.cells[row][column]);
    sum.whole = sum.whole && count.has_value();
    if (count && *count > 0) {
      sum.sum += *count;
      sum.largest = std::max(sum.largest, *count);
    }
  }
  return sum;
}

bool begins_with_word(const std::string &text, std::string_view word) {
  return text.starts_with(word) &&
         (text.size() == word.size() || text[word.size()] < 'a' || text[word.size()] > 'z');
}

Finding differs(const TextTable &table, std::size_t line, std::size_t column, double said, double sum) {
  return {
      Severity::warning,
      "total_differs",
      table.file,
      line,
      table.columns[column],
      phrase(
          "{0}:{1}: kolom \"{2}\": jumlah yang tertulis {3:.0f}, sedangkan baris di atasnya berjumlah "
          "{4:.0f}; periksa apakah ada baris yang hilang, terulang, atau berubah",
          "{0}:{1}: column \"{2}\": the total says {3:.0f}, but the lines above it add up to {4:.0f}; check "
          "whether a line is missing, repeated or changed",
          table.file, line, table.columns[column], said, sum)};
}

} // namespace

std::optional<double> count_in(std::string_view cell) {
  const std::string_view text = trim(cell);
  if (text.empty() || text == "-" || text == "\xe2\x80\x93")
    return -1;
  std::string digits;
  std::size_t since_mark = 0, marks = 0;
  for (char c : text) {
    if (is_digit(c)) {
      digits += c;
      ++since_mark;
    } else if ((c == '.' || c == ',' || c == ' ') &&
               (marks == 0 ? since_mark <= 3 && since_mark > 0 : since_mark == 3)) {
      ++marks;
      since_mark = 0;
    } else {
      return std::nullopt;
    }
  }
  return marks > 0 && since_mark != 3 ? std::nullopt : parse_number(digits);
}

TotalKind total_kind(const std::vector<std::string> &cells, const ColumnRoles &roles) {
  constexpr std::array<std::string_view, 7> sums = {"jumlah",   "jml",         "total",     "sub total",
                                                    "subtotal", "grand total", "sub jumlah"};
  constexpr std::array<std::string_view, 5> averages = {"rata-rata", "rata rata", "rerata", "rataan",
                                                        "average"};
  if (roles.code && *roles.code < cells.size() && dotted_code(cells[*roles.code]))
    return TotalKind::none;
  const auto has_letter = [](const std::string &cell) {
    return std::any_of(cell.begin(), cell.end(), [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; });
  };
  const auto first = std::find_if(cells.begin(), cells.end(), has_letter);
  const bool number = std::any_of(cells.begin(), cells.end(), [&](const std::string &cell) {
    return !cell.empty() && !has_letter(cell) && std::any_of(cell.begin(), cell.end(), is_digit);
  });
  if (first == cells.end() || !number)
    return TotalKind::none;
  const auto kind_of_word = [&](const std::string &cell) {
    const std::string text = lower(cell);
    const auto begins = [&](std::string_view begin) { return begins_with_word(text, begin); };
    if (std::any_of(averages.begin(), averages.end(), begins))
      return TotalKind::average;
    return std::any_of(sums.begin(), sums.end(), begins) ? TotalKind::sum : TotalKind::none;
  };
  const TotalKind kind = kind_of_word(*first);
  const bool has_village = roles.village && *roles.village < cells.size();
  return kind == TotalKind::none && has_village ? kind_of_word(cells[*roles.village]) : kind;
}

void compare_totals(const TextTable &table, const std::vector<TotalLine> &totals, const ColumnRoles &roles,
                    Findings &findings) {
  if (roles.children)
    return;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (!roles.is_number(column))
      continue;
    std::size_t since = 0;
    Sum all;
    for (const TotalLine &total : totals) {
      const double said =
          column < total.line.cells.size() ? count_in(total.line.cells[column]).value_or(-1) : -1;
      const Sum block = sum_of_rows(table, column, since, total.row);
      all.sum += block.sum;
      all.whole = all.whole && block.whole;
      since = total.row;
      if (said < 0 || !all.whole || said == block.sum || said == all.sum || said < block.largest)
        continue;
      const bool of_block = std::abs(said - block.sum) < std::abs(said - all.sum) && block.sum > 0;
      findings.add(differs(table, total.line.line, column, said, of_block ? block.sum : all.sum));
    }
  }
}

} // namespace lokus::read
