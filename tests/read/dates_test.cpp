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

TEST(DateColumn, MonthsAreWordsOfManySpellings) {
  const auto c = read::dates_of({"12 Nopember 2024", "12 NOPEMBER 2024", "12-Nop-2024", "12 Nop. 2024",
                                 "12.nov.2024", "November 12, 2024", "2024 November 12", "12-XI-2024",
                                 "Selasa, 12 November 2024", "20241112"});
  EXPECT_TRUE(c.unreadable.empty());
  for (const Date &date : c.dates)
    EXPECT_EQ(date, (Date{2024, 11, 12}));
  const std::vector<std::pair<std::string, int>> months = {
      {"Pebruari", 2}, {"Peb", 2}, {"Mrt", 3},  {"Mei", 5},  {"May", 5},  {"Agt", 8},   {"Agust", 8},
      {"Ags", 8},      {"Aug", 8}, {"Okt", 10}, {"Oct", 10}, {"Des", 12}, {"Dec.", 12}, {"Sept", 9}};
  for (const auto &[word, month] : months)
    EXPECT_EQ(read::dates_of({"3 " + word + " 2025"}).dates[0], (Date{2025, month, 3})) << word;
  EXPECT_EQ(read::dates_of({"3 Fbr 2025", "3 N 2025", "31 Pebruari 2025"}).unreadable.size(), 3u);
}

TEST(DateColumn, ATimeOrPartOfADayIsDropped) {
  for (const char *cell : {"2024-08-12 00:00:00", "2024-08-12T07:30:00.000Z", "2024-08-12T07:30+07:00",
                           "12/08/2024 7.30", "13/08/2024 00.00.00", "12 Agustus 2024 07:30 WIB",
                           "12/08/2024 7:30 PM", "45516", "45516.5", "45516,39", "45516.0"}) {
    const Date date = read::dates_of({cell}).dates[0];
    EXPECT_EQ(date.year * 100 + date.month, 202408) << cell;
  }
  EXPECT_EQ(read::dates_of({"45516.39"}).dates[0], (Date{2024, 8, 12}));
  EXPECT_EQ(read::dates_of({"45516.5x", "4551.65", "12/08/2024 25", "12/08/2024 jam 7"}).unreadable.size(),
            4u);
}

TEST(DateReading, AYearOfTwoDigitsIsOfTheHundredYearsUpToTheLast) {
  using Kind = read::DateReading::Kind;
  EXPECT_EQ(read::date_reading("25/08/26", 2026).date, (Date{2026, 8, 25}));
  EXPECT_EQ(read::date_reading("25/08/27", 2026).date, (Date{1927, 8, 25}));
  EXPECT_EQ(read::date_reading("25-Agt-26", 2026).date, (Date{2026, 8, 25}));
  EXPECT_TRUE(read::date_reading("25 Agt '26", 2026).short_year);
  EXPECT_EQ(read::date_reading("25/08/99", 1999).date, (Date{1999, 8, 25}));
  EXPECT_FALSE(read::date_reading("25/08/2026", 2026).short_year);
  for (const char *cell : {"25/08/26", "25-Agt-26"})
    EXPECT_EQ(read::date_reading(cell).kind, Kind::unreadable) << cell;
  for (const char *cell : {"25/08/6", "25/08/026", "0026-08-25"})
    EXPECT_EQ(read::date_reading(cell, 2026).kind, Kind::unreadable) << cell;
  EXPECT_EQ(read::date_reading("24-08-20", 2026).year_before_month, (Date{2024, 8, 20}));
  EXPECT_FALSE(read::date_reading("12-08-20", 2026).year_before_month.given());
}

} // namespace
