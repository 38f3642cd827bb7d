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

// A calendar day. Year 0 means not given.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  bool given() const { return year != 0; }
  friend constexpr auto operator<=>(Date, Date) = default;
};

} // namespace lokus
