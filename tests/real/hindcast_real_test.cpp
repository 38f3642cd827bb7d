#include "estimate/trend/learnt_trend.hpp"
#include "jobs/hindcast.hpp"
#include <algorithm>
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

const HindcastRow &by_default(const Hindcast &result, int ahead) {
  return *std::ranges::find(result.by_default.rows, ahead, &HindcastRow::ahead);
}

// Without a history of their own: every province learns from all others.
TEST_F(HindcastReal, TheDefaultHoldsTheNextFigureOfDistrictsAsOftenAsItSays) {
  ASSERT_EQ(by_default(result, 1).trend.pairs, 60u);
  ASSERT_EQ(by_default(result, 2).trend.pairs, 52u);
  for (const int ahead : {1, 2}) {
    EXPECT_GE(by_default(result, ahead).trend.in_ninety, 0.85) << ahead;
    EXPECT_LE(by_default(result, ahead).trend.in_ninety, 0.95) << ahead;
  }
}

TEST_F(HindcastReal, TheDefaultIsNotWorseThanTheFigureBefore) {
  const auto ratio = [&](int ahead) {
    const HindcastRow &row = by_default(result, ahead);
    return row.trend.crps / row.persistence.crps;
  };
  EXPECT_LE(ratio(0), 1.00);
  EXPECT_LE(ratio(1), 1.03);
  EXPECT_LE(ratio(2), 1.03);
}

// The constants of the program are what the figures teach, to the digits that are printed.
TEST_F(HindcastReal, LearningAgainGivesTheConstantsOfTheProgram) {
  const auto learnt = estimate::learnt_trend(result.history, {});
  ASSERT_TRUE(learnt);
  const estimate::LearntTrend &constant = estimate::published_trend;
  EXPECT_EQ(learnt->first_year, constant.first_year);
  EXPECT_EQ(learnt->last_year, constant.last_year);
  EXPECT_EQ(learnt->figures, constant.figures);
  EXPECT_EQ(learnt->drift.years, constant.drift.years);
  EXPECT_NEAR(learnt->drift.mean, constant.drift.mean, 5e-5);
  EXPECT_NEAR(learnt->slope, constant.slope, 5e-7);
  EXPECT_NEAR(learnt->walk, constant.walk, 5e-5);
  EXPECT_NEAR(learnt->noise, constant.noise, 5e-5);
  EXPECT_NEAR(learnt->province_noise, constant.province_noise, 5e-5);
}

} // namespace
