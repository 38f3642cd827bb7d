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

TEST(DrawLevel, HasTheSurveysMedianAndSpreadOnTheLogitScale) {
  const SurveyLevel survey{0.104, 0.0164};
  std::vector<double> levels;
  for (DrawId draw : ids<DrawId>(20000))
    levels.push_back(draw_level(survey, 1, "33.74", draw));
  EXPECT_NEAR(quantile(levels, 0.5), 0.104, 0.0005);
  const Interval middle = central_interval(levels, 0.9);
  const double sd = 0.0164 / (0.104 * 0.896);
  EXPECT_NEAR(logit(middle.low), logit(0.104) - 1.6449 * sd, 0.01);
  EXPECT_NEAR(logit(middle.high), logit(0.104) + 1.6449 * sd, 0.01);
}

TEST(DrawLevel, WithoutErrorIsTheSurveyAndWithAnAbsurdErrorStaysInside) {
  EXPECT_NEAR(draw_level({0.3, 0}, 1, "33.74", DrawId{0}), 0.3, 1e-15);
  for (DrawId draw : ids<DrawId>(100)) {
    const double level = draw_level({0.001, 0.5}, 1, "33.74", draw);
    EXPECT_GE(level, 0.99e-6);
    EXPECT_LE(level, 1 - 0.99e-6);
  }
}

} // namespace
} // namespace lokus::estimate
