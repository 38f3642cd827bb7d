#include "read/workbooks/values.hpp"
#include "core/phrase.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <chrono>
#include <cmath>

namespace lokus::read {
namespace {

constexpr double last_day = 2958466; // 1 January 10000

// The letters of a format that are no text: without quotes, brackets, escapes and fillings.
std::string plain_format(std::string_view format) {
  std::string plain;
  for (std::size_t i = 0; i < format.size() && format[i] != ';'; ++i) {
    const char c = format[i];
    if (c == '"' || c == '[') {
      const std::size_t close = format.find(c == '"' ? '"' : ']', i + 1);
      if (c == '[' && close == i + 2 &&
          std::string_view("hHmMsS").find(format[i + 1]) != std::string_view::npos)
        plain += 'h';
      i = close == std::string_view::npos ? format.size() : close;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else {
      plain += c;
    }
  }
  return lower(plain);
}

// Whole where it is that but for what a calculation left behind the point.
std::string written_number(double value) {
  const double whole = std::round(value);
  if (std::abs(value - whole) <= 1e-8 && std::abs(whole) < 1e18 && (whole != 0 || value == 0))
    return fmt::format("{:.0f}", whole + 0.0);
  return fmt::format("{:.15g}", value);
}

std::string written_day(double days, bool from_1904) {
  using namespace std::chrono;
  const auto seconds_in_all = static_cast<std::int64_t>(std::llround(days * 86400));
  const std::int64_t day = seconds_in_all / 86400, rest = seconds_in_all % 86400;
  const sys_days begin = from_1904  ? sys_days{year(1904) / January / 1}
                         : day < 60 ? sys_days{year(1899) / December / 31}
                                    : sys_days{year(1899) / December / 30};
  const year_month_day date{begin + std::chrono::days(day)};
  std::string text =
      fmt::format("{:04}-{:02}-{:02}", int(date.year()), unsigned(date.month()), unsigned(date.day()));
  if (rest > 0)
    text += fmt::format(" {:02}:{:02}:{:02}", rest / 3600, rest / 60 % 60, rest % 60);
  return text;
}

std::string written_clock(double days) {
  const auto rest = static_cast<std::int64_t>(std::llround(days * 86400));
  return fmt::format("{:02}:{:02}:{:02}", rest / 3600, rest / 60 % 60, rest % 60);
}

} // namespace

NumberKind kind_of_format(std::string_view format) {
  const std::string plain = plain_format(format);
  if (plain == "general" || plain == "standard")
    return NumberKind::plain;
  const auto has = [&](const char *letters) { return plain.find_first_of(letters) != std::string::npos; };
  if (has("%"))
    return NumberKind::percent;
  if (has("dy"))
    return NumberKind::date;
  if (has("hs"))
    return NumberKind::time;
  return has("m") ? NumberKind::date : NumberKind::plain;
}

NumberKind kind_of_builtin_format(int number) {
  if (number == 9 || number == 10)
    return NumberKind::percent;
  if ((number >= 18 && number <= 21) || (number >= 45 && number <= 47))
    return NumberKind::time;
  const bool date = (number >= 14 && number <= 17) || number == 22 || (number >= 27 && number <= 36) ||
                    (number >= 50 && number <= 58);
  return date ? NumberKind::date : NumberKind::plain;
}

std::string shown_number(std::string_view stored, NumberKind kind, bool days_from_1904) {
  const std::string_view text = trim(stored);
  const auto value = parse_number(text);
  if (!value || !std::isfinite(*value))
    return std::string(text);
  // A number of days that is nought is an empty cell that a formula looked at.
  const bool has_day = *value > 0 && *value < last_day;
  if (kind == NumberKind::percent)
    return written_number(*value * 100) + "%";
  if (kind == NumberKind::date && has_day)
    return written_day(*value, days_from_1904);
  if (kind == NumberKind::time && has_day)
    return *value < 1 ? written_clock(*value) : written_day(*value, days_from_1904);
  if (text.size() <= 18 && std::all_of(text.begin(), text.end(), is_digit))
    return std::string(text);
  return written_number(*value);
}

std::string shown_time(std::string_view iso) {
  std::string text(trim(iso));
  const std::size_t gap = text.find('T');
  if (gap == std::string::npos)
    return text;
  const std::string_view clock = std::string_view(text).substr(gap + 1);
  if (clock.find_first_not_of("0:.Z") == std::string_view::npos)
    return text.substr(0, gap);
  text[gap] = ' ';
  return text;
}

} // namespace lokus::read
