#include "core/units.hpp"
#include "project/coverage.hpp"
#include "project/reference_tables.hpp"
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
    const CoveragePath path = coverage_path(g.baseline, g.yearly, g.saturation, g.ramp_months, 0);
    EXPECT_NEAR(coverage(path, static_cast<int>(number(row, "month"))), number(row, "coverage"), 1e-14)
        << row.at("case");
  }
}

TEST(Coverage, ActsAfterItsDelay) {
  const CoveragePath path = coverage_path(0.2, std::vector<double>{0.8}, 1, 1, 6);
  EXPECT_EQ(acting_coverage(path, 6), 0.2);
  EXPECT_EQ(acting_coverage(path, 7), 0.8);
}

TEST(Coverage, ThatStaysIsExactlyTheBaselineInEveryMonth) {
  const CoveragePath path = coverage_path(0.37, std::vector<double>{0.37, nan(), 0.37}, 1, 12, 0);
  for (int month = 0; month <= 60; ++month)
    EXPECT_EQ(coverage(path, month), 0.37);
}

TEST(RaisedPath, NeverTakesAwayWhatTheVillageHas) {
  const CoveragePath path = raised_path(0.9, std::vector<double>{0.5, 0.95}, 0.92, 12, 0);
  EXPECT_EQ(coverage(path, 12), 0.9);
  EXPECT_EQ(coverage(path, 24), 0.92);
  EXPECT_EQ(coverage(coverage_path(0.9, std::vector<double>{0.5}, 1, 12, 0), 12), 0.5);
}

} // namespace
} // namespace lokus::project
