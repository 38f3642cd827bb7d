#include "read/cells/dates.hpp"
#include "core/text.hpp"
#include <array>
#include <chrono>

namespace lokus::read {
namespace {

constexpr std::array<std::string_view, 12> months_id = {"januari",   "februari", "maret",    "april",
                                                        "mei",       "juni",     "juli",     "agustus",
                                                        "september", "oktober",  "november", "desember"};

std::optional<Date> worded_date(std::string_view text) { // "1 Februari 2027", "1 Feb 2027"
  const std::vector<std::string> parts = split(lower(text), ' ');
  if (parts.size() != 3 || parts[1].size() < 3)
    return std::nullopt;
  const auto day = parse_whole(parts[0]), year = parse_whole(parts[2]);
  for (std::size_t m = 0; m < months_id.size(); ++m)
    if (day && year && months_id[m].starts_with(parts[1]))
      return real_date(*year, static_cast<int>(m) + 1, *day);
  return std::nullopt;
}

std::optional<Date> serial_date(std::string_view text) { // Excel days since 30 December 1899
  const auto serial = parse_whole(text);
  if (!serial || *serial < 20000 || *serial > 80000)
    return std::nullopt;
  using namespace std::chrono;
  const year_month_day date{sys_days{year(1899) / December / 30} + days(*serial)};
  return Date{int(date.year()), static_cast<int>(unsigned(date.month())),
              static_cast<int>(unsigned(date.day()))};
}

std::optional<Date> day_first(std::string_view text) {
  if (const auto n = date_numbers(std::string(text)))
    return (*n)[0] > 31 ? real_date((*n)[0], (*n)[1], (*n)[2]) : real_date((*n)[2], (*n)[1], (*n)[0]);
  if (const auto date = worded_date(text))
    return date;
  return serial_date(text);
}

std::string_view without_time(std::string_view text) { // "2026-08-05 00:00:00", "2026-08-05T07:30"
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos)
    return text;
  const std::size_t gap = text.find_last_of(" T", colon);
  if (gap == std::string_view::npos || gap == 0 || !is_digit(text[gap - 1]))
    return text;
  const std::string_view time = text.substr(gap + 1);
  const bool plain = !time.empty() && time.find_first_not_of("0123456789:.Z") == std::string_view::npos;
  return plain ? trim(text.substr(0, gap)) : text;
}

bool means_no_date(std::string_view text) {
  constexpr std::array<std::string_view, 8> words = {"",    "-",    "\xe2\x80\x93", "na",
                                                     "n/a", "#n/a", "null",         "0"};
  const std::string plain = lower(text);
  for (const std::string_view word : words)
    if (plain == word)
      return true;
  const auto n = date_numbers(plain);
  return n && (((*n)[0] == 0 && (*n)[1] == 0 && (*n)[2] == 0) || (*n)[0] == 1899 || (*n)[2] == 1899 ||
               (*n)[0] == 1900 || (*n)[2] == 1900);
}

} // namespace

DateReading date_reading(std::string_view cell) {
  using Kind = DateReading::Kind;
  const std::string_view text = without_time(trim(cell));
  if (means_no_date(text))
    return {};
  const auto n = date_numbers(std::string(text));
  if (!n || (*n)[0] > 31) {
    const auto date = day_first(text);
    return date ? DateReading{Kind::exact, *date, {}} : DateReading{Kind::unreadable, {}, {}};
  }
  const auto day = real_date((*n)[2], (*n)[1], (*n)[0]), month = real_date((*n)[2], (*n)[0], (*n)[1]);
  if (day && month)
    return *day == *month ? DateReading{Kind::exact, *day, {}} : DateReading{Kind::in_doubt, *day, *month};
  if (day)
    return {Kind::day_first, *day, {}};
  if (month)
    return {Kind::month_first, *month, {}};
  return {Kind::unreadable, {}, {}};
}

DateColumn dates_of(const std::vector<std::string> &cells) {
  DateColumn column;
  bool in_doubt = false, shown = false;
  for (const std::string &cell : cells) {
    const auto n = date_numbers(cell);
    if (!n || (*n)[0] > 31)
      continue;
    in_doubt = in_doubt || ((*n)[0] <= 12 && (*n)[1] <= 12 && (*n)[0] != (*n)[1]);
    shown = shown || (*n)[0] > 12;
    column.month_first = column.month_first || ((*n)[0] <= 12 && (*n)[1] > 12 && (*n)[1] <= 31);
  }
  column.order_assumed = in_doubt && !shown && !column.month_first;
  for (std::size_t row = 0; row < cells.size(); ++row) {
    const std::string_view cell = trim(cells[row]);
    const auto date = column.month_first ? std::nullopt : day_first(cell);
    if (!date && !cell.empty() && cell != "-" && !column.month_first)
      column.unreadable.push_back(row);
    column.dates.push_back(date.value_or(Date{}));
  }
  return column;
}

} // namespace lokus::read
