#include "read/cells/month_words.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>
#include <vector>

namespace lokus::read {
namespace {

// Names, then abbreviations that begin none of them.
constexpr std::array<std::string_view, 12> names_of_months = {"januari january",
                                                              "februari february pebruari febuari",
                                                              "maret march mrt",
                                                              "april apl",
                                                              "mei may",
                                                              "juni june",
                                                              "juli july",
                                                              "agustus august agt agst ags",
                                                              "september sept",
                                                              "oktober october",
                                                              "november nopember nov nop",
                                                              "desember december"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

bool names_year(const std::string &part) {
  return part.size() == 4 && part.starts_with("20") && is_digit(part[0]);
}

std::optional<WrittenMonth> month_in_figures(const std::vector<std::string> &parts) {
  if (parts.size() != 2 || names_year(parts[0]) == names_year(parts[1]))
    return std::nullopt;
  const bool year_first = names_year(parts[0]);
  const auto year = parse_whole(parts[year_first ? 0 : 1]), month = parse_whole(parts[year_first ? 1 : 0]);
  if (!year || !month || *month < 1 || *month > 12)
    return std::nullopt;
  return WrittenMonth{{*year, *month}, ""};
}

} // namespace

std::vector<std::string> runs_in(std::string_view text) {
  std::vector<std::string> parts;
  const std::string plain = lower(text);
  for (std::size_t i = 0; i < plain.size();) {
    const bool digit = is_digit(plain[i]), letter = is_letter(plain[i]);
    std::size_t end = i + 1;
    while (end < plain.size() && ((digit && is_digit(plain[end])) || (letter && is_letter(plain[end]))))
      ++end;
    if (digit || letter)
      parts.push_back(plain.substr(i, end - i));
    i = end;
  }
  return parts;
}

bool month_fits(YearMonth named, YearMonth asked) {
  return (named.month == 0 || named.month == asked.month) && (named.year == 0 || named.year == asked.year);
}

int month_of_word(std::string_view word) {
  if (word.ends_with('.'))
    word.remove_suffix(1);
  const std::string plain = lower(word);
  if (plain.size() < 3)
    return 0;
  for (std::size_t month = 0; month < names_of_months.size(); ++month)
    for (const std::string &name : split(names_of_months[month], ' '))
      if (name.starts_with(plain))
        return static_cast<int>(month) + 1;
  return 0;
}

std::optional<WrittenMonth> written_month_in(std::string_view text) {
  const std::vector<std::string> parts = runs_in(text);
  WrittenMonth found;
  const auto keep = [&](const std::string &part) { found.rest += (found.rest.empty() ? "" : " ") + part; };
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const int month = month_of_word(parts[i]);
    if (month != 0 && found.month.month != 0 && month != found.month.month)
      return std::nullopt;
    const bool short_year = i > 0 && parts[i].size() == 2 && is_digit(parts[i][0]) &&
                            month_of_word(parts[i - 1]) != 0 && found.month.year == 0;
    if (month != 0)
      found.month.month = month;
    else if (names_year(parts[i]) && found.month.year == 0)
      found.month.year = *parse_whole(parts[i]);
    else if (short_year)
      found.month.year = 2000 + *parse_whole(parts[i]);
    else
      keep(parts[i]);
  }
  return found.month.month == 0 ? month_in_figures(parts) : std::optional<WrittenMonth>(found);
}

} // namespace lokus::read
