#pragma once
#include <compare>

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

// A calendar day. Year 0 means not given.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  bool given() const { return year != 0; }
  friend constexpr auto operator<=>(Date, Date) = default;
};

} // namespace lokus
