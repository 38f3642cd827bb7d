#pragma once
#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace lokus {

// A calendar month, e.g. December 2022. Month 1..12; year 0 means not given.
struct YearMonth {
  int year = 0;
  int month = 0;
  bool given() const { return year != 0; }
  friend constexpr auto operator<=>(YearMonth, YearMonth) = default;
};

constexpr YearMonth months_after(YearMonth start, int months) {
  const int index = start.year * 12 + start.month - 1 + months;
  return {index / 12, index % 12 + 1};
}

// Months from one to the other; negative where `to` is earlier.
constexpr int months_between(YearMonth from, YearMonth to) {
  return 12 * (to.year - from.year) + to.month - from.month;
}

// A calendar day. Year 0 means not given.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  bool given() const { return year != 0; }
  friend constexpr auto operator<=>(Date, Date) = default;
};

// A day of the calendar in the years 1900..2200, or nothing.
std::optional<Date> real_date(int year, int month, int day);

int days_apart(Date from, Date to); // negative where `to` is earlier

std::optional<YearMonth> parse_month(std::string_view text); // "2022-12"
std::string written_month(YearMonth month);                  // the same way; empty where it is not given
std::optional<Date> parse_date(std::string_view text);       // "2026-11-21", "2026/11/21"; a day that exists

// The three numbers of "a/b/c", with / - or . between them, in the order written.
std::optional<std::array<int, 3>> date_numbers(std::string_view written);

} // namespace lokus
