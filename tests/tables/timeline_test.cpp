#include "tables/inputs/timeline.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lokus;

TEST(Timeline, TheMonthsOfAPlanEndWithTheirCalendarMonths) {
  const Timeline t = timeline_of({2026, 8}, {2027, 1});
  EXPECT_EQ(t.lead, 4); // September to December
  EXPECT_EQ(t.month(0), (YearMonth{2026, 12}));
  EXPECT_EQ(t.month(1), (YearMonth{2027, 1}));
  EXPECT_EQ(t.month(24), (YearMonth{2028, 12}));
  EXPECT_FALSE(t.moved());
  EXPECT_EQ(when(t, 24).id, "pada Desember 2028 (24 bulan sejak rencana mulai)");
  EXPECT_EQ(when(t, 24).en, "in December 2028 (24 months after the plan starts)");
}

TEST(Timeline, CountsOfDecemberNeedNoMonthsUntilJanuary) {
  EXPECT_EQ(timeline_of({2026, 12}, {2027, 1}).lead, 0);
}

TEST(Timeline, CountsOfNoKnownMonthAreOfTheStart) {
  const Timeline t = timeline_of({}, {2027, 1});
  EXPECT_FALSE(t.counts_known);
  EXPECT_EQ(t.counts, (YearMonth{2026, 12}));
  EXPECT_EQ(t.lead, 0);
}

TEST(Timeline, NeverRunsBackwards) {
  for (const YearMonth counts : {YearMonth{2027, 1}, YearMonth{2028, 3}}) {
    const Timeline t = timeline_of(counts, {2027, 1});
    EXPECT_TRUE(t.moved());
    EXPECT_EQ(t.lead, 0);
    EXPECT_EQ(t.start, months_after(counts, 1));
    EXPECT_EQ(t.month(12), months_after(counts, 12));
  }
}

TEST(Timeline, IsTheScenariosStartElseJanuaryOfItsYear) {
  Scenario scenario;
  scenario.year = 2028;
  EXPECT_EQ(timeline_of({2026, 8}, scenario).start, (YearMonth{2028, 1}));
  scenario.plan.start = "2027-07";
  EXPECT_EQ(timeline_of({2026, 8}, scenario).start, (YearMonth{2027, 7}));
}

TEST(Timeline, IsSilentAboutMonthsItDoesNotKnow) {
  EXPECT_EQ(when({}, 24).id, "24 bulan sejak rencana mulai");
}

} // namespace
