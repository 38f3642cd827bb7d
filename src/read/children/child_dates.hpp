#pragma once
#include "core/date.hpp"
#include "read/files/table.hpp"
#include "tables/findings.hpp"
#include <cstdint>

namespace lokus::read {

enum class DateFault : std::uint8_t { none, missing, unreadable, ambiguous };

// One column of dates of a child-level export, in the rows of the table.
struct ChildDates {
  std::vector<Date> date; // not given with any fault
  std::vector<DateFault> fault;
};

// The order of day and month is decided over the whole column: by dates that only one order allows, else by
// `month` (the month of the measurements, if given): an order by which some date falls into it and none does
// by the other. Where neither decides, or dates show both orders, every date that could be either is refused:
// error finding `ambiguous_date` with its line. So is every native date of a column in which Excel has
// evidently taken days for months: what it understood (day up to 12) became dates, what it did not (all
// beyond 12) stayed text; and every date of a year of two digits where all of them may begin with the year,
// unless `month` decides. Years of two digits are of the hundred years up to `last_year`, which one warning
// `two_digit_years` says of the column.
ChildDates child_dates(const TextTable &table, std::size_t column, YearMonth month, int last_year,
                       Findings &findings);

// Days from the one to the other; NaN where one is not given.
double days_between(const Date &from, const Date &to);

} // namespace lokus::read
