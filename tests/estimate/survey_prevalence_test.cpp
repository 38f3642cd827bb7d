#include "estimate/student_t.hpp"
#include "estimate/survey_design.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using namespace estimate;

// Quantiles as printed in tables of Student's t; with 1 and 2 degrees of freedom they have closed forms.
TEST(StudentT, QuantilesAreThoseOfTheTables) {
  EXPECT_NEAR(student_t_quantile(0.975, 1), 12.706204736432, 1e-9); // tan(0.475 pi)
  EXPECT_NEAR(student_t_quantile(0.975, 2), 4.302652729749464, 1e-12);
  EXPECT_NEAR(student_t_quantile(0.95, 10), 1.812461122811676, 1e-12);
  EXPECT_NEAR(student_t_quantile(0.975, 36), 2.028094000980452, 1e-12);
  EXPECT_NEAR(student_t_quantile(0.975, 1e7), 1.959964222, 1e-8);
  EXPECT_EQ(student_t_quantile(0.5, 3), 0);
  EXPECT_NEAR(student_t_quantile(0.025, 10), -student_t_quantile(0.975, 10), 1e-13);
}

TEST(StudentT, TheQuantileIsTheInverseOfTheDistribution) {
  for (double df : {1.0, 2.5, 7.0, 40.0, 1000.0})
    for (double p : {0.001, 0.1, 0.4, 0.7, 0.99})
      EXPECT_NEAR(student_t_cdf(student_t_quantile(p, df), df), p, 1e-12) << df;
}

TEST(StudentT, WithoutDegreesOfFreedomThereIsNoQuantile) {
  EXPECT_TRUE(std::isnan(student_t_quantile(0.975, 0)));
  EXPECT_TRUE(std::isnan(student_t_quantile(1, 5)));
}

std::vector<SurveyedChild> children(std::initializer_list<const char *> clusters) {
  std::vector<SurveyedChild> result;
  for (const char *cluster : clusters)
    result.push_back({{}, 1, cluster, "", ""});
  return result;
}

TEST(DesignMean, WithoutADesignTheErrorIsThatOfAMean) {
  const auto sample = sample_of(children({"", "", "", ""}), {});
  const std::vector<double> x = {0, 0, 1, 1};
  const DesignMean m = design_mean(sample, x, std::vector<std::uint8_t>(4, 1));
  EXPECT_EQ(m.mean, 0.5);
  EXPECT_NEAR(m.standard_error, std::sqrt(4.0 / 3) / 4, 1e-15); // sqrt(N/(N-1))/n * sqrt(sum 0.25)
  EXPECT_EQ(sample.degrees_of_freedom, 3);
}

TEST(DesignMean, ClustersThatAgreeWithinCountAsOneChildEach) {
  SurveyDesign design;
  design.clusters = true;
  const auto sample = sample_of(children({"a", "a", "b", "b"}), design);
  const std::vector<double> x = {0, 0, 1, 1};
  const DesignMean m = design_mean(sample, x, std::vector<std::uint8_t>(4, 1));
  EXPECT_NEAR(m.standard_error, 0.5, 1e-15); // totals -1/4 and 1/4: 2/1 * (1/16 + 1/16) = 1/4
  EXPECT_EQ(sample.degrees_of_freedom, 1);
}

TEST(DesignMean, WeightsMoveTheMeanAndAMissingWeightCountsNothing) {
  std::vector<SurveyedChild> c = children({"", "", ""});
  c[0].weight = 3;
  c[2].weight = std::nan("");
  SurveyDesign design;
  design.weights = true;
  const DesignMean m =
      design_mean(sample_of(c, design), std::vector<double>{1, 0, 1}, std::vector<std::uint8_t>(3, 1));
  EXPECT_EQ(m.mean, 0.75);
  EXPECT_EQ(m.n_weighted, 4);
}

TEST(DesignMean, OfNobodyIsMissing) {
  const auto sample = sample_of(children({"", ""}), {});
  const DesignMean m = design_mean(sample, std::vector<double>{1, 0}, std::vector<std::uint8_t>(2, 0));
  EXPECT_EQ(m.n, 0u);
  EXPECT_TRUE(std::isnan(m.mean) && std::isnan(m.standard_error));
}

const SurveyFigure &named(const std::vector<SurveyFigure> &figures, const std::string &group,
                          const std::string &indicator) {
  for (const SurveyFigure &f : figures)
    if (f.group.en == group && f.indicator == indicator)
      return f;
  throw std::runtime_error("no " + group + " " + indicator);
}

SurveyedChild girl(double haz, double whz, bool oedema) {
  const double height = height_at(Sex::female, 400, haz);
  return {{Sex::female, 400, weight_for_height_at(Sex::female, height, true, whz), height, Position::lying,
           oedema},
          1,
          "",
          "",
          ""};
}

TEST(SurveyPrevalence, OedemaCountsAsWastedButHasNoZScore) {
  const std::vector<SurveyedChild> survey = {girl(-2.5, 0, false), girl(0, 0, true), girl(0, -2.5, false),
                                             girl(-2.5, -2.5, false)};
  const auto figures = survey_prevalence(survey, {});
  EXPECT_EQ(named(figures, "All", "HA_2").estimate, 0.5);
  EXPECT_EQ(named(figures, "All", "WH_2").estimate, 0.75);
  EXPECT_EQ(named(figures, "All", "WH_3").estimate, 0.25);
  EXPECT_EQ(named(figures, "All", "HA_2_WH_2").estimate, 0.25);
  EXPECT_EQ(named(figures, "All", "WH").n, 3u);
  EXPECT_EQ(named(figures, "Age group: 12-23 mo", "HA_2").n, 4u);
  EXPECT_EQ(named(figures, "Sex: Male", "HA_2").n, 0u);
}

TEST(SurveyPrevalence, NobodyAndEverybodyHaveNoInterval) {
  const std::vector<SurveyedChild> survey = {girl(-2.5, 0, false), girl(-2.5, 0, false)};
  const auto figures = survey_prevalence(survey, {});
  EXPECT_EQ(named(figures, "All", "HA_2").low, 1);
  EXPECT_EQ(named(figures, "All", "HA_3").high, 0);
}

TEST(SurveyPrevalence, ImplausibleValuesAndChildrenOverFiveLeave) {
  std::vector<SurveyedChild> survey = {girl(-6.5, 0, false), girl(0, 0, false), girl(0, 0, false)};
  survey[2].child.age_days = 1827;
  EXPECT_EQ(named(survey_prevalence(survey, {}), "All", "HA_2").n, 1u);
}

} // namespace
} // namespace lokus
