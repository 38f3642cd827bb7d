#include "core/odds.hpp"
#include "estimate/trend/hindcast_by_default.hpp"
#include "estimate/trend/learnt_trend.hpp"
#include "estimate/trend/trend.hpp"
#include <cmath>
#include <gtest/gtest.h>

// What a history teaches about districts that have none.

namespace {

using namespace lokus;
using namespace lokus::estimate;

void add(SurveyHistory &h, const char *code, int year, double prevalence) {
  const std::string area = code;
  h.level.push_back(area.size() == 2 ? HistoryLevel::province : HistoryLevel::district);
  h.code.push_back(area);
  h.name.push_back(area);
  h.survey.push_back("SSGI");
  h.year.push_back(year);
  h.prevalence.push_back(prevalence);
  h.confidence.push_back(Confidence::high);
  h.lines += 1;
}

SurveyHistory three_provinces() {
  SurveyHistory h;
  add(h, "61.01", 2021, 0.30);
  add(h, "61.01", 2022, 0.26);
  add(h, "61.01", 2023, 0.27);
  add(h, "62.01", 2021, 0.20);
  add(h, "62.01", 2022, 0.24);
  add(h, "63.01", 2022, 0.35);
  add(h, "63.01", 2024, 0.29);
  return h;
}

TEST(LearntTrend, ALaterFigureHasTheNoiseOfBothAndTheYearsBetween) {
  LearntTrend learnt;
  learnt.drift = {-0.08, 10};
  learnt.slope = 0.001;
  learnt.walk = 0.01;
  learnt.noise = 0.04;
  const Gaussian later = later_figure(learnt, {-1, 0.02}, 2);
  EXPECT_NEAR(later.mean, -1.16, 1e-12);
  EXPECT_NEAR(later.variance, 0.02 + 2 * 0.04 + 4 * 0.001 + 2 * 0.01 + 0.01 * (2 + 4.0 / 10), 1e-12);
}

TEST(LearntTrend, LeavesTheFiguresOfOneProvinceOut) {
  SurveyHistory h = three_provinces(), without = three_provinces();
  const auto all = learnt_trend(h, {}), but_63 = learnt_trend(h, {}, "63");
  ASSERT_TRUE(all && but_63);
  EXPECT_EQ(all->figures, 7);
  EXPECT_EQ(but_63->figures, 5);
  without.prevalence[HistoryId{5}] = 0.10;
  EXPECT_EQ(learnt_trend(without, {}, "63")->noise, but_63->noise);
  EXPECT_FALSE(learnt_trend(SurveyHistory{}, {}));
}

TEST(HindcastByDefault, TakesEveryTwoFiguresOneOrTwoYearsApart) {
  const HindcastByDefault h = hindcast_by_default(three_provinces(), {});
  ASSERT_EQ(h.pairs.size(), 5u); // 61.01: 21-22, 21-23, 22-23; 62.01: 21-22; 63.01: 22-24
  ASSERT_EQ(h.rows.size(), 3u);
  EXPECT_EQ(h.rows[0].ahead, 1);
  EXPECT_EQ(h.rows[0].trend.pairs, 3u);
  EXPECT_EQ(h.rows[1].ahead, 2);
  EXPECT_EQ(h.rows[1].trend.pairs, 2u);
  EXPECT_EQ(h.rows[2].trend.pairs, 5u);
}

TEST(HindcastByDefault, KnowsNothingOfItsProvinceButTheOneFigure) {
  SurveyHistory otherwise = three_provinces();
  otherwise.prevalence[HistoryId{6}] = 0.12; // the figure of 2024 to be predicted
  const Forecast as_it_was = hindcast_by_default(three_provinces(), {}).pairs.back().trend,
                 changed = hindcast_by_default(otherwise, {}).pairs.back().trend;
  EXPECT_EQ(as_it_was.mean, changed.mean);
  EXPECT_EQ(as_it_was.sd, changed.sd);
  EXPECT_NE(as_it_was.crps, changed.crps);
}

// The last figure, its error, and the mean squared change over two years elsewhere: of 61.01 alone.
TEST(HindcastByDefault, ItsRivalIsTheFigureItselfWithTheChangesOfOtherProvinces) {
  const HindcastByDefault h = hindcast_by_default(three_provinces(), {});
  const auto error = [](double p) { return 2 / (690 * p * (1 - p)); };
  const double moved = logit(0.27) - logit(0.30);
  const double spread = std::max(0.0, moved * moved - error(0.27) - error(0.30));
  EXPECT_NEAR(h.pairs.back().persistence.mean, logit(0.35), 1e-12);
  EXPECT_NEAR(h.pairs.back().persistence.sd, std::sqrt(2 * error(0.35) + spread), 1e-12);
}

TEST(PublishedTrends, AreTheConstantsOverTheYearsOfTheRun) {
  Districts districts;
  districts.code.push_back("63.06");
  districts.code.push_back("99.01");
  const Trends t = published_trends(districts, 3);
  EXPECT_EQ(t.source, TrendSource::published);
  for (const DistrictId d : districts.code.all()) {
    EXPECT_EQ(t.mean[d], published_trend.drift.mean);
    EXPECT_NEAR(t.own_sd[d], std::sqrt(published_trend.slope + published_trend.walk / 3), 1e-12);
  }
  EXPECT_EQ(t.noise, published_trend.noise);
  EXPECT_GT(t.noise, t.province_noise);
  EXPECT_NEAR(t.shared_sd * t.shared_sd * 9, shared_variance(published_trend.drift, 3), 1e-12);
}

} // namespace
