#include "core/date.hpp"
#include "core/phrase.hpp"
#include "core/text.hpp"
#include <chrono>

namespace lokus {

std::optional<Date> real_date(int year, int month, int day) {
  // std::chrono keeps a day in one byte: 261 would become 5 there.
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31)
    return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok())
    return std::nullopt;
  return Date{year, month, day};
}

std::optional<std::array<int, 3>> date_numbers(std::string_view written) {
  std::string text(written);
  for (char &c : text)
    if (c == '/' || c == '.')
      c = '-';
  const std::vector<std::string> parts = split(text, '-');
  if (parts.size() != 3)
    return std::nullopt;
  std::array<int, 3> numbers{};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto number = parse_whole(trim(parts[i]));
    if (!number)
      return std::nullopt;
    numbers[i] = *number;
  }
  return numbers;
}

int days_apart(Date from, Date to) {
  const auto days = [](Date date) {
    return std::chrono::sys_days{std::chrono::year(date.year) / date.month / date.day};
  };
  return static_cast<int>((days(to) - days(from)).count());
}

std::optional<YearMonth> parse_month(std::string_view text) {
  const std::vector<std::string> parts = split(text, '-');
  if (parts.size() != 2 || parts[0].size() != 4)
    return std::nullopt;
  const auto year = parse_whole(parts[0]), month = parse_whole(parts[1]);
  if (!year || !month || *month < 1 || *month > 12)
    return std::nullopt;
  return YearMonth{*year, *month};
}

std::string written_month(YearMonth month) {
  return month.given() ? fmt::format("{:04}-{:02}", month.year, month.month) : "";
}

std::optional<Date> parse_date(std::string_view text) {
  const auto n = date_numbers(trim(text));
  if (!n || (*n)[0] < 1000)
    return std::nullopt;
  return real_date((*n)[0], (*n)[1], (*n)[2]);
}

} // namespace lokus
