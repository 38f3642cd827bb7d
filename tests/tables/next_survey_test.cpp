#include "core/odds.hpp"
#include "tables/plan/next_survey.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace {

using namespace lokus;

NextSurvey of_690(double noise) {
  NextSurvey next;
  next.sample = 690;
  next.design_effect = 2;
  next.noise = noise;
  return next;
}

// One sure truth of 20 %: sampling variance of the log odds 2 / (690 * 0.16) = 0.018116.
TEST(NextSurvey, OfASureTruthIsOffByNoiseAndSampling) {
  const std::vector<double> truth(3, 0.2);
  const NextSurvey next = of_690(0.04);
  EXPECT_NEAR(figure_chance_under(next, truth, 12, 0.2), 0.5, 1e-12);
  const double sd = std::sqrt(0.04 + 0.0181159);
  EXPECT_NEAR(figure_quantile(next, truth, 12, 0.05), expit(logit(0.2) - 1.644854 * sd), 1e-6);
  EXPECT_NEAR(figure_chance_under(next, truth, 12, figure_quantile(next, truth, 12, 0.3)), 0.3, 1e-9);
}

TEST(NextSurvey, OfVeryManyChildrenWithoutNoiseIsTheTruth) {
  NextSurvey next = of_690(0);
  next.sample = 1e12;
  const std::vector<double> truth = {0.1, 0.14, 0.18, 0.2};
  EXPECT_NEAR(figure_chance_under(next, truth, 12, 0.15), 0.5, 1e-9);
}

TEST(NextSurvey, IsLessSureThanTheTruthOnBothSidesOfTheTarget) {
  const NextSurvey next = of_690(0.04);
  const std::vector<double> under(4, 0.12), above(4, 0.16);
  EXPECT_LT(figure_chance_under(next, under, 12, 0.14), 1);
  EXPECT_GT(figure_chance_under(next, under, 12, 0.14), 0.5);
  EXPECT_GT(figure_chance_under(next, above, 12, 0.14), 0);
}

// A walk of 0.02 a year averaged over four years leaves 0.02 * 1 * (1 - 1/4) of the first to the figure.
TEST(NextSurvey, NearHorizonsGetTheWalkThatTheProjectionSpreadsOverAllYears) {
  NextSurvey next = of_690(0.04), wandering = of_690(0.025);
  wandering.walk = 0.02;
  wandering.years = 4;
  const std::vector<double> truth(2, 0.2);
  EXPECT_NEAR(figure_chance_under(wandering, truth, 12, 0.15), figure_chance_under(next, truth, 12, 0.15),
              1e-12);
  wandering.noise = next.noise;
  EXPECT_NEAR(figure_chance_under(wandering, truth, 48, 0.15), figure_chance_under(next, truth, 48, 0.15),
              1e-12);
}

TEST(NextSurvey, SaysNothingWhereADrawIsMissingOrTheLevelIsNoSurveys) {
  const std::vector<double> truth = {0.2, nan()};
  EXPECT_TRUE(is_missing(figure_chance_under(of_690(0), truth, 12, 0.2)));
  EXPECT_TRUE(is_missing(figure_quantile(of_690(0), truth, 12, 0.5)));
  Estimates estimates;
  estimates.survey_prevalence.push_back(0.2);
  estimates.survey_prevalence.push_back(nan());
  const NextSurvey next = next_survey(estimates, {}, 6);
  EXPECT_TRUE(next.tells_of(DistrictId{0}));
  EXPECT_FALSE(next.tells_of(DistrictId{1}));
  EXPECT_FALSE(next.tells_of(DistrictId{2}));
}

} // namespace
