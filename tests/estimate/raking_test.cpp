#include "core/odds.hpp"
#include "core/quantile.hpp"
#include "estimate/surveys/raking.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace lokus::estimate {
namespace {

double mean_after(const std::vector<double> &odds_now, const std::vector<double> &weights, double h) {
  double sum = 0, total = 0;
  for (std::size_t i = 0; i < odds_now.size(); ++i) {
    sum += weights[i] * expit(std::log(odds_now[i]) + h);
    total += weights[i];
  }
  return sum / total;
}

TEST(LevelShift, OfOneVillageIsTheDifferenceOfItsLogOdds) {
  EXPECT_NEAR(level_shift(std::vector{odds(0.2)}, std::vector{50.0}, 0.5), std::log(4.0), 1e-13);
}

TEST(LevelShift, OfEqualVillagesBringsEachToTheTarget) {
  const std::vector<double> equal(5, odds(0.017));
  EXPECT_NEAR(expit(std::log(odds(0.017)) + level_shift(equal, {{1, 2, 3, 4, 5}}, 0.104)), 0.104, 1e-13);
}

TEST(LevelShift, ReachesTheTargetAtTheExtremes) {
  const std::vector<double> weights = {10, 0, 500, 3};
  for (const std::vector<double> &shares :
       {std::vector{0.01, 0.02, 0.03, 0.01}, std::vector{1e-9, 1e-9, 1 - 1e-9, 0.5},
        std::vector{0.9, 0.99, 0.95, 1e-9}})
    for (double target : {1e-6, 0.017, 0.104, 0.5, 1 - 1e-6}) {
      std::vector<double> odds_now;
      for (double p : shares)
        odds_now.push_back(odds(p));
      EXPECT_NEAR(mean_after(odds_now, weights, level_shift(odds_now, weights, target)), target, 1e-12);
    }
}

std::vector<double> levels_of_draws(const SurveyLevel &survey, std::uint64_t seed, std::size_t draws) {
  std::vector<double> levels;
  for (double z : level_deviations(seed, "33.74", draws))
    levels.push_back(bounded_level(log_odds_at(survey, z)));
  return levels;
}

TEST(DrawnLevels, HaveTheSurveysMedianAndIntervalWhateverTheSeed) {
  const SurveyLevel survey{0.104, 0.0164};
  const double sd = 0.0164 / (0.104 * 0.896);
  for (const std::size_t draws : {50u, 51u, 200u})
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
      const std::vector<double> levels = levels_of_draws(survey, seed, draws);
      EXPECT_NEAR(quantile(levels, 0.5), 0.104, 5e-5) << draws;
      const Interval middle = central_interval(levels, 0.9);
      // A stratum is 1 / draws wide, and the density of the normal at its 5 % quantile is 0.103.
      const double width = sd / (0.103 * static_cast<double>(draws));
      EXPECT_NEAR(logit(middle.low), logit(0.104) - 1.6449 * sd, width);
      EXPECT_NEAR(logit(middle.high), logit(0.104) + 1.6449 * sd, width);
    }
}

TEST(DrawnLevels, ComeInAnotherOrderForAnotherSeedOrArea) {
  EXPECT_NE(level_deviations(1, "33.74", 50), level_deviations(2, "33.74", 50));
  EXPECT_NE(level_deviations(1, "33.74", 50), level_deviations(1, "33.75", 50));
  EXPECT_EQ(level_deviations(1, "33.74", 50), level_deviations(1, "33.74", 50));
}

TEST(DrawnLevels, AreWiderByTheSpreadOfALargerArea) {
  EXPECT_NEAR(log_odds_at({0.25, 0.0375, 0.3}, 1) - logit(0.25), std::hypot(0.2, 0.3), 1e-12);
}

TEST(DrawnLevels, WithoutErrorAreTheSurveyAndWithAnAbsurdErrorStayInside) {
  for (double level : levels_of_draws({0.3, 0}, 1, 10))
    EXPECT_NEAR(level, 0.3, 1e-15);
  for (double level : levels_of_draws({0.001, 0.5}, 1, 100)) {
    EXPECT_GE(level, 0.99e-6);
    EXPECT_LE(level, 1 - 0.99e-6);
  }
}

} // namespace
} // namespace lokus::estimate
