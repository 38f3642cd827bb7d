#include "core/units.hpp"
#include "project/given_path.hpp"
#include "project/reference_tables.hpp"
#include "tables/inputs/coverage_path.hpp"
#include <gtest/gtest.h>

namespace lokus::project {
namespace {

struct Given {
  double baseline;
  std::vector<double> yearly;
  double saturation;
  int ramp_months;
};

// The lists of the reference cases, as the README of the tables states them.
Given given(const std::string &name) {
  if (name == "step")
    return {0.2, {0.8}, 1, 1};
  if (name == "ramp12")
    return {0.2, {0.8}, 1, 12};
  if (name == "ramp4")
    return {0.1, {0.4, 0.7}, 1, 4};
  if (name == "gaps")
    return {0.1, {nan(), nan(), 0.55, nan(), 0.85}, 1, 12};
  if (name == "saturated")
    return {0.1, {1.0, 0.2}, 0.9, 12};
  if (name == "falling")
    return {0.6, {0.3, 0}, 1, 6};
  throw std::runtime_error("no list for " + name);
}

TEST(Coverage, AgreesWithTheReferenceMonths) {
  const ReferenceTable table = reference_table("model/unit_monthly_coverage.csv");
  ASSERT_FALSE(table.rows.empty());
  for (const auto &row : table.rows) {
    const Given g = given(row.at("case"));
    const CoveragePath path =
        (row.at("case") == "falling" ? given_path(g.baseline, g.yearly, g.saturation, g.ramp_months, 0)
                                     : raised_path(g.baseline, g.yearly, g.saturation, g.ramp_months, 0));
    EXPECT_NEAR(coverage_at(path, static_cast<int>(number(row, "month"))), number(row, "coverage"), 1e-14)
        << row.at("case");
  }
}

TEST(Coverage, ActsAfterItsDelay) {
  const CoveragePath path = raised_path(0.2, std::vector<double>{0.8}, 1, 1, 6);
  EXPECT_EQ(acting_coverage(path, 6), 0.2);
  EXPECT_EQ(acting_coverage(path, 7), 0.8);
}

TEST(Coverage, ThatStaysIsExactlyTheBaselineInEveryMonth) {
  const CoveragePath path = raised_path(0.37, std::vector<double>{0.37, nan(), 0.37}, 1, 12, 0);
  for (int month = 0; month <= 60; ++month)
    EXPECT_EQ(coverage_at(path, month), 0.37);
}

TEST(Coverage, RisesByNoMoreThanItsLimitAndGoesOnUntilTheGoal) {
  // 20 % to 90 % at 30 points a year: 50, 80, then the 10 that are left.
  const CoveragePath path = raised_path(0.2, std::vector<double>{0.9}, 1, 12, 0, 0.3);
  EXPECT_NEAR(coverage_at(path, 6), 0.35, 1e-15);
  EXPECT_NEAR(coverage_at(path, 12), 0.5, 1e-15);
  EXPECT_NEAR(coverage_at(path, 24), 0.8, 1e-15);
  EXPECT_NEAR(coverage_at(path, 36), 0.9, 1e-15);
  EXPECT_NEAR(coverage_at(path, 240), 0.9, 1e-15);
  EXPECT_NEAR(highest_coverage(path, 24), 0.8, 1e-15);
  EXPECT_NEAR(highest_coverage(path, 25), 0.9, 1e-15);
}

TEST(Coverage, MayFallFasterThanItMayRise) {
  const CoveragePath path = raised_path(0.1, std::vector<double>{0.3, 0.1, 0.5}, 1, 12, 0, 0.2);
  EXPECT_NEAR(coverage_at(path, 12), 0.3, 1e-15);
  EXPECT_NEAR(coverage_at(path, 24), 0.1, 1e-15);
  EXPECT_NEAR(coverage_at(path, 36), 0.3, 1e-15);
  EXPECT_NEAR(coverage_at(path, 48), 0.5, 1e-15);
}

TEST(Coverage, WithALimitThatDoesNotBindIsBitForBitTheSame) {
  const std::vector<double> given = {0.35, nan(), 0.7};
  const CoveragePath free = raised_path(0.1, given, 0.9, 12, 0),
                     loose = raised_path(0.1, given, 0.9, 12, 0, 0.5);
  EXPECT_EQ(free.yearly, loose.yearly);
}

TEST(RaisedPath, NeverTakesAwayWhatTheVillageHas) {
  const CoveragePath path = raised_path(0.9, std::vector<double>{0.5, 0.95}, 0.92, 12, 0);
  EXPECT_EQ(coverage_at(path, 12), 0.9);
  EXPECT_EQ(coverage_at(path, 24), 0.92);
}

} // namespace
} // namespace lokus::project
