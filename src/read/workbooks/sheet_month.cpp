#include "read/workbooks/sheet_month.hpp"
#include "core/text.hpp"
#include "read/cells/month_words.hpp"
#include <vector>

namespace lokus::read {
std::optional<YearMonth> month_named(std::string_view text) {
  YearMonth named;
  int number = 0;
  bool of_month = false; // the number behind "bulan"
  const std::vector<std::string> words = runs_in(text);
  for (const std::string &word : words) {
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
  if (named.month == 0 && number > 0 && (named.year != 0 || of_month || words.size() == 1))
    named.month = number;
  return named.month == 0 ? std::nullopt : std::optional(named);
}

} // namespace lokus::read
