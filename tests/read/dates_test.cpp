#include "read/cells/dates.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lokus;

TEST(DateColumn, ReadsIsoDayFirstWordsAndExcelSerials) {
  const auto c = read::dates_of(
      {"2027-02-01", "31/12/2026", "1 Februari 2027", "1 Feb 2027", "46419", "2027/02/01", ""});
  for (std::size_t row : {0u, 2u, 3u, 4u, 5u})
    EXPECT_EQ(c.dates[row], (Date{2027, 2, 1})) << row;
  EXPECT_EQ(c.dates[1], (Date{2026, 12, 31}));
  EXPECT_FALSE(c.dates[6].given());
  EXPECT_TRUE(c.unreadable.empty());
  EXPECT_FALSE(c.order_assumed);
}

TEST(DateColumn, DayFirstIsSaidWhereNoDateShowsIt) {
  const auto c = read::dates_of({"03/04/2026"});
  EXPECT_EQ(c.dates[0], (Date{2026, 4, 3}));
  EXPECT_TRUE(c.order_assumed);
}

TEST(DateColumn, MonthFirstIsRefusedWhole) {
  const auto c = read::dates_of({"03/04/2026", "04/30/2026"});
  EXPECT_TRUE(c.month_first);
  EXPECT_FALSE(c.dates[0].given());
}

TEST(DateColumn, ADayThatDoesNotExistIsUnreadable) {
  const auto c = read::dates_of({"31/02/2026", "besok"});
  EXPECT_EQ(c.unreadable.size(), 2u);
  EXPECT_FALSE(c.dates[0].given());
}

TEST(DateColumn, NumbersThatFitNoCalendarAreUnreadableAndNeverWrapAround) {
  const auto c = read::dates_of({"261 Februari 2027", "5/257/2027", "1/2/67562", "257-2-2027"});
  EXPECT_EQ(c.unreadable.size(), 4u);
  for (const Date &date : c.dates)
    EXPECT_FALSE(date.given());
}

TEST(Months, AreYearAndMonth) {
  EXPECT_EQ(parse_month("2022-12"), (YearMonth{2022, 12}));
  EXPECT_FALSE(parse_month("2022-13"));
  EXPECT_FALSE(parse_month("12-2022"));
}

TEST(Months, AreWrittenInDigitsWithinAYear) {
  EXPECT_EQ(parse_month("2022-01"), (YearMonth{2022, 1}));
  for (const char *wrong : {"2022-00", "2022-x1", "20x2-01", "222-01", "2022", "2022-01-05", "2022-"})
    EXPECT_FALSE(parse_month(wrong)) << wrong;
}

TEST(DateColumn, HasTheFirstAndTheLastOfEverythingAndNothingBeyond) {
  const std::vector<std::string> good = {"1900-01-01", "2200-12-31", "31/01/2026", "01/12/2026",
                                         "29/02/2024", "20000",      "80000",      "1 mar 2026"};
  const auto c = read::dates_of(good);
  EXPECT_TRUE(c.unreadable.empty());
  EXPECT_EQ(c.dates[0], (Date{1900, 1, 1}));
  EXPECT_EQ(c.dates[1], (Date{2200, 12, 31}));
  EXPECT_EQ(c.dates[3], (Date{2026, 12, 1}));
  EXPECT_EQ(c.dates[5], (Date{1954, 10, 3}));
  EXPECT_EQ(c.dates[6], (Date{2119, 1, 11}));
  EXPECT_EQ(c.dates[7], (Date{2026, 3, 1}));
  const std::vector<std::string> bad = {"1899-12-31", "2201-01-01",  "32/01/2026", "0/01/2026",
                                        "01/00/2026", "29/02/2026",  "19999",      "80001",
                                        "1 ma 2026",  "1 mars 2026", "1/2",        "1/2/2026/3"};
  EXPECT_EQ(read::dates_of(bad).unreadable.size(), bad.size());
}

TEST(DateColumn, IsInDoubtOnlyWhereDayAndMonthCouldBeExchanged) {
  EXPECT_FALSE(read::dates_of({"05/05/2026"}).order_assumed) << "the same day either way";
  EXPECT_FALSE(read::dates_of({"05/06/2026", "13/06/2026"}).order_assumed);
  EXPECT_TRUE(read::dates_of({"12/06/2026", "2026-06-13"}).order_assumed) << "ISO shows nothing";
  EXPECT_TRUE(read::dates_of({"12/13/2026"}).month_first);
  EXPECT_TRUE(read::dates_of({"12/31/2026"}).month_first);
  EXPECT_FALSE(read::dates_of({"12/32/2026"}).month_first) << "no order makes this a date";
}

TEST(DateReading, NullDatesOfProgramsAreMissing) {
  using Kind = read::DateReading::Kind;
  for (const char *null : {"", "-", "0", "NULL", "0000-00-00", "00/00/0000", "1899-12-30", "30/12/1899",
                           "1900-01-00", "00/01/1900", "0000-00-00 00:00:00"})
    EXPECT_EQ(read::date_reading(null).kind, Kind::missing) << null;
  for (const char *wrong : {"00/00/2026", "05/00/0000", "00/05/0000", "besok", "13/13/2026", "32/01/2026"})
    EXPECT_EQ(read::date_reading(wrong).kind, Kind::unreadable) << wrong;
}

TEST(DateReading, SaysWhichOrdersAreLeft) {
  using Kind = read::DateReading::Kind;
  EXPECT_EQ(read::date_reading("13/02/2026").kind, Kind::day_first);
  EXPECT_EQ(read::date_reading("13/02/2026").date, (Date{2026, 2, 13}));
  EXPECT_EQ(read::date_reading("02/13/2026").kind, Kind::month_first);
  EXPECT_EQ(read::date_reading("02/13/2026").date, (Date{2026, 2, 13}));
  EXPECT_EQ(read::date_reading("02/03/2026").kind, Kind::in_doubt);
  EXPECT_EQ(read::date_reading("02/03/2026").date, (Date{2026, 3, 2}));
  EXPECT_EQ(read::date_reading("02/03/2026").month_before_day, (Date{2026, 2, 3}));
  EXPECT_EQ(read::date_reading("03/03/2026").kind, Kind::exact);
  EXPECT_EQ(read::date_reading("2026-02-13T07:30").date, (Date{2026, 2, 13}));
}

TEST(IsoDate, BeginsWithTheYearAndExists) {
  EXPECT_EQ(parse_date(" 2026/11/21 "), (Date{2026, 11, 21}));
  for (const char *wrong : {"21-11-2026", "2026-11-31", "2026-11", "999-11-21"})
    EXPECT_FALSE(parse_date(wrong)) << wrong;
}

} // namespace
