#include "jobs/hindcast.hpp"
#include <cstdlib>
#include <gtest/gtest.h>

// Survey history of Indonesia as published: 510 districts in 2022, some in 2021, 2023 and 2024, all
// provinces.

namespace {

using namespace lokus;

class HindcastReal : public testing::Test {
protected:
  void SetUp() override {
    const char *shared = std::getenv("LOKUS_SHARED");
    if (!shared || !*shared)
      GTEST_SKIP() << "LOKUS_SHARED is not set";
    Watch watch;
    result = hindcast({std::string(shared) + "/data/prevalence/prevalensi_stunting.csv", {}}, watch);
  }
  std::size_t pairs(HistoryLevel level, int year) const {
    for (const HindcastRow &row : result.rows)
      if (row.level == level && row.year == year)
        return row.trend.pairs;
    return 0;
  }
  Hindcast result;
};

TEST_F(HindcastReal, EveryRowIsUsedOrHasAReason) {
  EXPECT_EQ(result.history.lines, 732u);
  EXPECT_EQ(result.history.rows() + result.findings.rows.size(), 732u);
}

TEST_F(HindcastReal, PredictsTheFiguresThatHaveAnEarlierOne) {
  EXPECT_EQ(pairs(HistoryLevel::district, 2022), 37u);
  EXPECT_EQ(pairs(HistoryLevel::province, 2022), 34u);
  EXPECT_EQ(pairs(HistoryLevel::district, 2023), 18u);
  EXPECT_EQ(pairs(HistoryLevel::province, 2023), 21u);
  EXPECT_EQ(pairs(HistoryLevel::district, 2024), 5u);
  EXPECT_EQ(pairs(HistoryLevel::province, 2024), 21u);
}

TEST_F(HindcastReal, IsNotWorseThanPersistenceOrAStraightLineOverAllTheirPairs) {
  const HindcastRow &all = result.rows[result.rows.size() - 2], &with_line = result.rows.back();
  ASSERT_EQ(all.trend.pairs, 136u);
  ASSERT_TRUE(with_line.with_line);
  EXPECT_LE(all.trend.crps, all.persistence.crps);
  EXPECT_LE(with_line.trend.crps, with_line.line.crps);
}

TEST_F(HindcastReal, ItsIntervalsHoldWhatTheySayWithinTwoStandardErrors) {
  const HindcastScore &all = result.rows[result.rows.size() - 2].trend;
  EXPECT_NEAR(all.in_half, 0.5, 2 * all.in_half_error);
  EXPECT_NEAR(all.in_ninety, 0.9, 2 * all.in_ninety_error);
}

} // namespace
