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

} // namespace
