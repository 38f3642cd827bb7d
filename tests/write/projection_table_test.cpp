#include "write/tables/result_tables.hpp"
#include "write/tiny.hpp"
#include <cmath>

using namespace lokus;
using namespace lokus::write;

namespace {

std::vector<double> numbers(const Table &table, const std::string &name) {
  for (const TableColumn &each : table.columns)
    if (each.field.name == name)
      return each.numbers;
  throw std::runtime_error("no column " + name);
}

Grid<VillageId, HorizonId, double> grid(std::vector<double> values) {
  Grid<VillageId, HorizonId, double> made(3, 2, 0.0);
  for (std::size_t i = 0; i < values.size(); ++i)
    made(VillageId{i / 2}, HorizonId{i % 2}) = values[i];
  return made;
}

// Rows: A at 6 and 12 months, then B, then C. Low and high of each course differ everywhere.
Decision with_counted() {
  Decision d = tiny::decision();
  d.none.counted_low = grid({6, 7, 2, 3, 0, 1});
  d.none.counted_high = grid({14, 15, 8, 9, 4, 5});
  d.planned.counted_low = grid({4, 3, 2, 2, 0, 0});
  d.planned.counted_high = grid({12, 11, 8, 7, 4, 3});
  return d;
}

using Numbers = std::vector<double>;

TEST(HorizonTable, HoldsTheRangeOfWhatMeasuringAllWouldFind) {
  const Table t = horizon_table(tiny::prepared(), with_counted());
  EXPECT_EQ(numbers(t, "counted_low_none"), (Numbers{6, 7, 2, 3, 0, 1}));
  EXPECT_EQ(numbers(t, "counted_high_none"), (Numbers{14, 15, 8, 9, 4, 5}));
  EXPECT_EQ(numbers(t, "counted_low_plan"), (Numbers{4, 3, 2, 2, 0, 0}));
  EXPECT_EQ(numbers(t, "counted_high_plan"), (Numbers{12, 11, 8, 7, 4, 3}));
}

TEST(HorizonTable, WithoutSuchARangeItIsMissingNotZero) {
  const Table t = horizon_table(tiny::prepared(), tiny::decision());
  for (const char *name : {"counted_low_none", "counted_high_none", "counted_low_plan", "counted_high_plan"})
    for (const double value : numbers(t, name))
      EXPECT_TRUE(std::isnan(value)) << name;
}

TEST(HorizonTable, HoldsPrevalenceAndItsInterval) {
  const Table t = horizon_table(tiny::prepared(), tiny::decision());
  EXPECT_EQ(numbers(t, "month"), (Numbers{6, 12, 6, 12, 6, 12}));
  EXPECT_EQ(numbers(t, "prevalence_none"), (Numbers{0.4, 0.4, 0.3, 0.3, 0.2, 0.2}));
  EXPECT_EQ(numbers(t, "prevalence_plan"), (Numbers{0.35, 0.3, 0.3, 0.3, 0.2, 0.2}));
  EXPECT_EQ(numbers(t, "low_plan"), (Numbers{0.3, 0.25, 0.25, 0.25, 0.15, 0.15}));
  EXPECT_EQ(numbers(t, "high_plan"), (Numbers{0.4, 0.35, 0.35, 0.35, 0.25, 0.25}));
  EXPECT_EQ(numbers(t, "low_none"), (Numbers{0.35, 0.35, 0.25, 0.25, 0.15, 0.15}));
  EXPECT_EQ(numbers(t, "high_none"), (Numbers{0.45, 0.45, 0.35, 0.35, 0.25, 0.25}));
}

TEST(HorizonTable, FlowsAddUpFromTheFirstMonthToTheHorizon) {
  Decision d = tiny::decision();
  d.none.recovered(VillageId{1}, MonthId{0u}) = 100; // today is no month of the projection
  d.none.recovered(VillageId{1}, MonthId{6u}) = 2;
  d.none.recovered(VillageId{1}, MonthId{7u}) = 4;
  d.none.recovered(VillageId{1}, MonthId{12u}) = 8;
  const Table t = horizon_table(tiny::prepared(), d);
  EXPECT_EQ(numbers(t, "recovered_none"), (Numbers{0, 0, 2, 14, 0, 0}));
  EXPECT_EQ(numbers(t, "new_cases_plan"), (Numbers{1.5, 3, 1.5, 3, 1.5, 3}));
  EXPECT_EQ(numbers(t, "children_plan"), (Numbers{25, 25, 15, 15, 10, 10}));
  EXPECT_EQ(numbers(t, "stunted_plan"), (Numbers{8.75, 7.5, 4.5, 4.5, 2, 2}));
}

TEST(HorizonTable, WhatIsAvertedLeavesOutThoseNeverBorn) {
  Decision d = tiny::decision();
  EXPECT_EQ(numbers(horizon_table(tiny::prepared(), d), "averted"), (Numbers{1.25, 2.5, 0, 0, 0, 0}));
  d.planned.fewer_born = grid({0.25, 1, 0, 0, 0, 0});
  const Table t = horizon_table(tiny::prepared(), d);
  EXPECT_EQ(numbers(t, "averted"), (Numbers{1, 1.5, 0, 0, 0, 0}));
  EXPECT_EQ(numbers(t, "fewer_born"), (Numbers{0.25, 1, 0, 0, 0, 0}));
}

TEST(MonthlyTable, HasEveryMonthOfEveryVillageFromToday) {
  const Table t = monthly_table(tiny::prepared(), tiny::decision());
  ASSERT_EQ(t.rows, 39u);
  const Numbers month = numbers(t, "month"), stunted = numbers(t, "stunted_plan"),
                born = numbers(t, "children_none");
  EXPECT_EQ(month[0], 0);
  EXPECT_EQ(month[12], 12);
  EXPECT_EQ(month[13], 0);
  EXPECT_EQ(stunted[12], 7.5);
  EXPECT_EQ(stunted[13], 4.5);
  EXPECT_EQ(born[38], 10);
  EXPECT_EQ(numbers(t, "new_cases_none")[13], 0) << "nobody falls ill today";
  EXPECT_EQ(numbers(t, "new_cases_none")[14], 0.25);
}

TEST(DistrictMonthTable, AddsItsVillagesUp) {
  Decision d = tiny::decision();
  d.planned.district_low(DistrictId{0}, MonthId{3u}) = 0.31;
  d.planned.district_high(DistrictId{0}, MonthId{3u}) = 0.35;
  const Table t = district_month_table(tiny::prepared(), d);
  ASSERT_EQ(t.rows, 13u);
  EXPECT_EQ(numbers(t, "children_none")[0], 50);
  EXPECT_EQ(numbers(t, "stunted_none")[12], 16.5);
  EXPECT_EQ(numbers(t, "stunted_plan")[12], 14);
  EXPECT_EQ(numbers(t, "new_cases_plan")[5], 0.75);
  EXPECT_EQ(numbers(t, "low_plan")[3], 0.31);
  EXPECT_EQ(numbers(t, "high_plan")[3], 0.35);
  EXPECT_EQ(numbers(t, "low_none")[3], 0.33);
}

} // namespace
