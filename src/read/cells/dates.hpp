#pragma once
#include "core/date.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lokus::read {

// A column of dates: ISO, dd/mm/yyyy (also with - or .), a month in words ("1 Februari 2027", "1-Nop-2027",
// month_of_word) or roman figures ("1-XI-2027"), 20270201, or Excel serial days; a time behind the day is
// dropped. Indonesian order is day first; a column in which some date can only be month first is refused
// whole. Years of two digits are unreadable.
struct DateColumn {
  std::vector<Date> dates;             // not given where empty or unreadable
  std::vector<std::size_t> unreadable; // rows with text that is no date
  bool month_first = false;            // some dates can only be month/day/year: none was read
  bool order_assumed = false;          // day first was assumed: no date of the column shows it
};
DateColumn dates_of(const std::vector<std::string> &cells);

// What one cell may mean as a date, whatever the rest of its column says. A time behind the day is dropped;
// 0, and the days Excel and MySQL make of it, are missing.
struct DateReading {
  enum class Kind { missing, unreadable, exact, day_first, month_first, in_doubt };
  Kind kind = Kind::missing;
  Date date{};              // exact, day_first, month_first: the only reading; in_doubt: day before month
  Date month_before_day{};  // in_doubt
  bool short_year = false;  // written with two digits
  Date year_before_month{}; // a short year may stand first, as one of the last ten years: 24-08-12
};

// A year of two digits is of the hundred years up to `last_year`; 0: it is unreadable.
DateReading date_reading(std::string_view cell, int last_year = 0);

} // namespace lokus::read
