#include "read/cells/dates.hpp"
#include "core/signs.hpp"
#include "core/text.hpp"
#include "read/cells/month_words.hpp"
#include <algorithm>
#include <array>
#include <chrono>

namespace lokus::read {
namespace {

constexpr std::array<std::string_view, 12> roman_months = {"I",   "II",   "III", "IV", "V",  "VI",
                                                           "VII", "VIII", "IX",  "X",  "XI", "XII"};

int roman_month(const std::string &word) {
  const auto found = std::find(roman_months.begin(), roman_months.end(), upper(word));
  return found == roman_months.end() ? 0 : static_cast<int>(found - roman_months.begin()) + 1;
}

// Years of four digits as they are, of two digits up to the last.
std::optional<int> full_year(const std::string &written, int last_year) {
  const auto year = parse_whole(written);
  if (!year || written.size() > 2)
    return written.size() == 4 ? year : std::nullopt;
  if (last_year == 0 || written.size() < 2)
    return std::nullopt;
  return last_year - ((last_year - *year) % 100 + 100) % 100;
}

// The parts of a date, whatever parts them: "12-Nop.-2024", "August 12, 2024".
std::vector<std::string> parts_of_date(std::string_view text) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (std::string_view(" -/.,'").find(c) == std::string_view::npos)
      parts.back() += c;
    else if (!parts.back().empty())
      parts.emplace_back();
  }
  if (parts.back().empty())
    parts.pop_back();
  return parts;
}

// Day, word of the month, year; or the month before the day, or the year first.
DateReading worded_date(std::string_view text, int last_year) {
  const DateReading none{DateReading::Kind::unreadable, {}, {}};
  std::vector<std::string> parts = parts_of_date(text);
  if (parts.size() == 4 && std::none_of(parts[0].begin(), parts[0].end(), is_digit)) // the day of the week
    parts.erase(parts.begin());
  if (parts.size() != 3)
    return none;
  const bool word_first = month_of_word(parts[0]) != 0;
  const std::string &word = parts[word_first ? 0 : 1];
  const int month = month_of_word(word) != 0 ? month_of_word(word) : roman_month(word);
  const bool year_first = !word_first && parts[0].size() == 4;
  const std::string &day_written = parts[word_first ? 1 : year_first ? 2 : 0];
  const std::string &year_written = parts[year_first ? 0 : 2];
  const auto day = parse_whole(day_written), year = full_year(year_written, last_year);
  const auto date = day && year && month != 0 ? real_date(*year, month, *day) : std::nullopt;
  if (!date)
    return none;
  DateReading reading{DateReading::Kind::exact, *date, {}};
  reading.short_year = year_written.size() == 2;
  return reading;
}

std::optional<Date>
serial_date(std::string_view text) { // Excel days since 30 December 1899, with part of a day
  const std::size_t mark = text.find_first_of(".,");
  if (mark != std::string_view::npos &&
      (mark != 5 || mark + 1 == text.size() || !std::all_of(text.begin() + 6, text.end(), is_digit)))
    return std::nullopt;
  const auto serial = parse_whole(text.substr(0, mark));
  if (!serial || *serial < 20000 || *serial > 80000)
    return std::nullopt;
  using namespace std::chrono;
  const year_month_day date{sys_days{year(1899) / December / 30} + days(*serial)};
  return Date{int(date.year()), static_cast<int>(unsigned(date.month())),
              static_cast<int>(unsigned(date.day()))};
}

std::optional<Date> unparted_date(const std::string &text) { // 20260805
  if (text.size() != 8 || !std::all_of(text.begin(), text.end(), is_digit))
    return std::nullopt;
  return real_date(*parse_whole(text.substr(0, 4)), *parse_whole(text.substr(4, 2)),
                   *parse_whole(text.substr(6, 2)));
}

// "00:00:00", "7.30", "07:30:15.5 PM", "07:30Z", "07:30+07:00"
bool is_time(std::string_view text) {
  const auto digits = [&](std::size_t least, std::size_t most) {
    std::size_t n = 0;
    while (n < text.size() && n < most && is_digit(text[n]))
      ++n;
    text.remove_prefix(n);
    return n >= least;
  };
  const auto mark = [&](std::string_view marks) {
    const bool there = !text.empty() && marks.find(text.front()) != std::string_view::npos;
    text.remove_prefix(there);
    return there;
  };
  if (!digits(1, 2) || !mark(":.") || !digits(2, 2))
    return false;
  if (mark(":.") && (!digits(2, 2) || (mark(".,") && !digits(1, 9))))
    return false;
  const std::string rest = lower(trim(text));
  return rest.empty() || rest == "z" || rest == "am" || rest == "pm" || rest == "wib" || rest == "wita" ||
         rest == "wit" ||
         ((rest[0] == '+' || rest[0] == '-') && rest.find_first_not_of("+-0123456789:") == std::string::npos);
}

std::string_view without_time(std::string_view text) {
  for (std::size_t gap = 1; gap + 1 < text.size(); ++gap)
    if ((text[gap] == ' ' || text[gap] == 'T' || text[gap] == 't') && is_digit(text[gap - 1]) &&
        is_time(trim(text.substr(gap + 1))))
      return trim(text.substr(0, gap));
  return text;
}

bool means_no_date(std::string_view text) {
  constexpr std::array<std::string_view, 7> words = {"", "-", "na", "n/a", "#n/a", "null", "0"};
  const std::string plain = lower(text);
  if (std::find(words.begin(), words.end(), plain) != words.end())
    return true;
  const auto n = date_numbers(plain);
  return n && (((*n)[0] == 0 && (*n)[1] == 0 && (*n)[2] == 0) || (*n)[0] == 1899 || (*n)[2] == 1899 ||
               (*n)[0] == 1900 || (*n)[2] == 1900);
}

std::string plain_date(std::string_view cell) {
  const std::string plain = plain_signs(cell);
  return std::string(without_time(trim(plain)));
}

// A date in figures that does not begin with its year.
DateReading in_figures(const std::array<int, 3> &n, const std::string &text, int last_year) {
  using Kind = DateReading::Kind;
  const std::vector<std::string> parts = parts_of_date(text);
  const auto year = parts.size() == 3 ? full_year(parts[2], last_year) : std::nullopt;
  if (!year || parts[0].size() > 2)
    return {Kind::unreadable, {}, {}};
  const auto day = real_date(*year, n[1], n[0]), month = real_date(*year, n[0], n[1]);
  DateReading reading = day && month && *day != *month ? DateReading{Kind::in_doubt, *day, *month}
                        : day && month                 ? DateReading{Kind::exact, *day, {}}
                        : day                          ? DateReading{Kind::day_first, *day, {}}
                        : month                        ? DateReading{Kind::month_first, *month, {}}
                                                       : DateReading{Kind::unreadable, {}, {}};
  reading.short_year = parts[2].size() == 2;
  const auto first = reading.short_year ? full_year(parts[0], last_year) : std::nullopt;
  if (first && *first > last_year - 10)
    reading.year_before_month = real_date(*first, n[1], n[2]).value_or(Date{});
  return reading;
}

DateReading reading_of(const std::string &text, int last_year) {
  using Kind = DateReading::Kind;
  const auto n = date_numbers(text);
  if (n && (*n)[0] <= 31)
    return in_figures(*n, text, last_year);
  auto date = n ? real_date((*n)[0], (*n)[1], (*n)[2]) : serial_date(text);
  if (!date)
    date = unparted_date(text);
  return date ? DateReading{Kind::exact, *date, {}} : worded_date(text, last_year);
}

} // namespace

DateReading date_reading(std::string_view cell, int last_year) {
  const std::string text = plain_date(cell);
  return means_no_date(text) ? DateReading{} : reading_of(text, last_year);
}

DateColumn dates_of(const std::vector<std::string> &cells) {
  using Kind = DateReading::Kind;
  DateColumn column;
  std::vector<DateReading> readings;
  bool in_doubt = false, shown = false;
  for (const std::string &cell : cells) {
    const std::string text = plain_date(cell);
    readings.push_back(text.empty() || text == "-" ? DateReading{} : reading_of(text, 0));
    in_doubt = in_doubt || readings.back().kind == Kind::in_doubt;
    shown = shown || readings.back().kind == Kind::day_first;
    column.month_first = column.month_first || readings.back().kind == Kind::month_first;
  }
  column.order_assumed = in_doubt && !shown && !column.month_first;
  for (std::size_t row = 0; row < cells.size(); ++row) {
    if (readings[row].kind == Kind::unreadable && !column.month_first)
      column.unreadable.push_back(row);
    column.dates.push_back(column.month_first ? Date{} : readings[row].date);
  }
  return column;
}

} // namespace lokus::read
