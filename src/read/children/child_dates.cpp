#include "read/children/child_dates.hpp"
#include "core/units.hpp"
#include "read/cells/dates.hpp"
#include <algorithm>
#include <chrono>
#include <optional>

namespace lokus::read {
namespace {

using Kind = DateReading::Kind;

enum class Order { day_first, month_first, undecided };
enum class YearPlace { last, first, undecided };

// What a column shows of its order.
struct Signs {
  std::size_t day_first = 0, month_first = 0, in_doubt = 0, exact = 0, exact_after_12 = 0;
  std::size_t in_month_day_first = 0, in_month_month_first = 0;
};

bool falls_in(const Date &date, YearMonth month) {
  return month.given() && date.year == month.year && date.month == month.month;
}

Signs signs_of(const std::vector<DateReading> &readings, YearMonth month) {
  Signs s;
  for (const DateReading &r : readings) {
    s.day_first += r.kind == Kind::day_first;
    s.month_first += r.kind == Kind::month_first;
    s.exact += r.kind == Kind::exact;
    s.exact_after_12 += r.kind == Kind::exact && r.date.day > 12;
    if (r.kind != Kind::in_doubt)
      continue;
    ++s.in_doubt;
    s.in_month_day_first += falls_in(r.date, month);
    s.in_month_month_first += falls_in(r.month_before_day, month);
  }
  return s;
}

Order order_of_signs(const Signs &s) {
  if (s.day_first > 0 || s.month_first > 0)
    return s.month_first == 0 ? Order::day_first : s.day_first == 0 ? Order::month_first : Order::undecided;
  if ((s.in_month_day_first > 0) != (s.in_month_month_first > 0))
    return s.in_month_day_first > 0 ? Order::day_first : Order::month_first;
  return Order::undecided;
}

bool swapped_by_excel(const Signs &s) {
  return s.in_doubt == 0 && s.month_first == 0 && s.day_first >= 5 && s.exact >= 5 && s.exact_after_12 == 0;
}

// Where the years of two digits stand.
YearPlace place_of_short_years(const std::vector<DateReading> &readings, YearMonth month) {
  std::size_t last_in_month = 0, first_in_month = 0;
  for (const DateReading &r : readings) {
    if (!r.short_year)
      continue;
    if (!r.year_before_month.given())
      return YearPlace::last;
    last_in_month += falls_in(r.date, month) || falls_in(r.month_before_day, month);
    first_in_month += falls_in(r.year_before_month, month);
  }
  if ((last_in_month > 0) == (first_in_month > 0))
    return YearPlace::undecided;
  return last_in_month > 0 ? YearPlace::last : YearPlace::first;
}

void tell_short_years(const TextTable &table, std::size_t column, const std::vector<DateReading> &readings,
                      int last_year, Findings &findings) {
  std::size_t dates = 0, first = 0;
  for (std::size_t row = 0; row < readings.size(); ++row)
    if (readings[row].short_year && ++dates == 1)
      first = table.line[row];
  if (dates == 0)
    return;
  findings.add(
      {Severity::warning, "two_digit_years", table.file, first, table.columns[column],
       phrase(
           "{0}:{1}: kolom \"{2}\": {3} tanggal bertahun dua angka, dibaca sebagai tahun {4} sampai {5}; "
           "pastikan dengan children.century, atau tulis tahunnya empat angka",
           "{0}:{1}: column \"{2}\": {3} dates have years of two digits, read as the years {4} to {5}; make "
           "it certain with children.century, or write years with four digits",
           table.file, first, table.columns[column], dates, last_year - 99, last_year)});
}

Finding refused(const TextTable &table, std::size_t column, std::size_t row, bool swapped) {
  const std::string &name = table.columns[column];
  const std::size_t line = table.line[row];
  const Phrase why = swapped
                         ? Phrase{"Excel tampaknya menukar hari dan bulan (semua tanggal yang dipahaminya "
                                  "berhari 1 sampai 12, sisanya tetap teks)",
                                  "Excel seems to have swapped day and month (all dates it understood have "
                                  "days 1 to 12, the others stayed text)"}
                         : Phrase{"dapat berarti hari/bulan atau bulan/hari, dan kolomnya tidak menunjukkan "
                                  "yang mana",
                                  "may be day/month or month/day, and the column does not show which"};
  return {Severity::error,
          "ambiguous_date",
          table.file,
          line,
          name,
          {fmt::format("{}:{}: kolom \"{}\": tanggal {}; tulis TTTT-BB-HH, atau sebut children.month",
                       table.file, line, name, why.id),
           fmt::format("{}:{}: column \"{}\": the date {}; write YYYY-MM-DD, or give children.month",
                       table.file, line, name, why.en)}};
}

} // namespace

ChildDates child_dates(const TextTable &table, std::size_t column, YearMonth month, int last_year,
                       Findings &findings) {
  std::vector<DateReading> readings;
  readings.reserve(table.rows());
  for (const auto &cells : table.cells)
    readings.push_back(date_reading(cells[column], last_year));
  tell_short_years(table, column, readings, last_year, findings);
  const Signs signs = signs_of(readings, month);
  const Order order = order_of_signs(signs);
  const YearPlace year = place_of_short_years(readings, month);
  const bool swapped = swapped_by_excel(signs);
  const auto is_ambiguous = [&](const DateReading &r) {
    if (r.short_year && r.year_before_month.given() && year != YearPlace::last)
      return year == YearPlace::undecided;
    return (r.kind == Kind::in_doubt && order == Order::undecided) || (r.kind == Kind::exact && swapped);
  };
  ChildDates dates{std::vector<Date>(table.rows()), std::vector<DateFault>(table.rows(), DateFault::none)};
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const DateReading &r = readings[row];
    DateFault &fault = dates.fault[row];
    if (r.kind == Kind::missing || r.kind == Kind::unreadable)
      fault = r.kind == Kind::missing ? DateFault::missing : DateFault::unreadable;
    else if (is_ambiguous(r))
      fault = DateFault::ambiguous;
    else if (r.short_year && year == YearPlace::first)
      dates.date[row] = r.year_before_month;
    else
      dates.date[row] = r.kind == Kind::in_doubt && order == Order::month_first ? r.month_before_day : r.date;
    if (fault == DateFault::ambiguous)
      findings.add(refused(table, column, row, swapped));
  }
  return dates;
}

double days_between(const Date &from, const Date &to) {
  if (!from.given() || !to.given())
    return nan();
  using namespace std::chrono;
  const auto days_of = [](const Date &d) {
    return sys_days{year(d.year) / static_cast<int>(d.month) / static_cast<int>(d.day)};
  };
  return static_cast<double>((days_of(to) - days_of(from)).count());
}

} // namespace lokus::read
