#include "read/workbooks/sheet_month.hpp"
#include "core/text.hpp"
#include "read/cells/month_words.hpp"
#include <vector>

namespace lokus::read {
namespace {

// Runs of letters and runs of digits.
std::vector<std::string> runs_of(std::string_view text) {
  std::vector<std::string> words;
  char last = ' ';
  for (char c : lower(text)) {
    const char kind = is_digit(c) ? '0' : c >= 'a' && c <= 'z' ? 'a' : ' ';
    if (kind != ' ' && kind != last)
      words.emplace_back();
    if (kind != ' ')
      words.back() += c;
    last = kind;
  }
  return words;
}

} // namespace

std::optional<YearMonth> month_named(std::string_view text) {
  YearMonth named;
  int number = 0;
  bool of_month = false; // the number behind "bulan"
  for (const std::string &word : runs_of(text)) {
    const int value = parse_whole(word).value_or(-1);
    if (value >= 190000 && value < 220000 && value % 100 >= 1 && value % 100 <= 12) {
      named = {value / 100, value % 100};
    } else if (value >= 1900 && value < 2200) {
      named.year = value;
    } else if (const int month = month_of_word(word); month > 0) {
      if (named.month != 0 && named.month != month)
        return std::nullopt;
      named.month = month;
    } else if (value >= 1 && value <= 12 && number == 0) {
      number = value;
    } else if (value >= 13 && value <= 99 && named.year == 0 && named.month != 0) {
      named.year = 2000 + value;
    }
    of_month = of_month || word == "bulan" || word == "bln" || word == "b";
  }
  if (named.month == 0 && number > 0 && (named.year != 0 || of_month || runs_of(text).size() == 1))
    named.month = number;
  return named.month == 0 ? std::nullopt : std::optional(named);
}

bool may_be(YearMonth named, YearMonth month) {
  return named.month == month.month && (named.year == 0 || named.year == month.year);
}

} // namespace lokus::read
