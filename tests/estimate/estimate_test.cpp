#include "core/error.hpp"
#include "core/parallel.hpp"
#include "districts_made.hpp"
#include "estimate/estimate.hpp"
#include "estimate/surveys/raking.hpp"
#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using testing::HasSubstr;

// Four villages: 0 of 60, 6 of 50, 20 of 80 and one that nobody entered.
struct FourVillages : testing::TestWithParam<std::string> {
  Area area = make_area({{"33.01", 4}});
  Counts counts = missing_counts(4);
  FourVillages() {
    set_counts(counts, 0, 0, 60, 70);
    set_counts(counts, 1, 6, 50, 100);
    set_counts(counts, 2, 20, 80, 90);
  }
};

INSTANTIATE_TEST_SUITE_P(Methods, FourVillages, testing::Values("direct", "empirical_bayes"),
                         [](const auto &method) { return method.param; });

TEST_P(FourVillages, EveryDrawAveragesTheSurveyLevelDrawnForIt) {
  Surveys surveys;
  add_survey(surveys, 0, 0.25, 0.02);
  const Estimates e = estimate_of(area, counts, surveys, GetParam());
  const std::vector<double> z = estimate::level_deviations(7, "33.01", e.draw_count());
  for (DrawId draw : ids<DrawId>(e.draw_count())) {
    double sum = 0, total = 0;
    for (VillageId v : e.children.all()) {
      sum += e.children[v].value * e.draws(v, draw);
      total += e.children[v].value;
    }
    EXPECT_NEAR(sum / total, estimate::bounded_level(estimate::log_odds_at({0.25, 0.02}, z[draw.row()])),
                1e-10);
  }
}

TEST_P(FourVillages, TheSurveySetsTheLevelHoweverManyChildrenTheRegisterHolds) {
  for (std::size_t row = 0; row < 3; ++row)
    set_counts(counts, row, 1000. * static_cast<double>(row + 1), 100000, 100000);
  Surveys surveys;
  add_survey(surveys, 0, 0.30, 0.001);
  const Estimates e = estimate_of(area, counts, surveys, GetParam());
  EXPECT_NEAR(e.register_prevalence[DistrictId{0}], 0.02, 1e-12);
  EXPECT_NEAR(e.factor[DistrictId{0}], 15, 1e-9);
  double sum = 0;
  for (VillageId v : e.mean.all())
    sum += e.mean[v] / 4;
  EXPECT_NEAR(sum, 0.30, 0.001);
  EXPECT_LT(e.mean[VillageId{0}], e.mean[VillageId{1}]);
  EXPECT_LT(e.mean[VillageId{1}], e.mean[VillageId{2}]);
}

TEST_P(FourVillages, NobodyMeasuredIsMissingAndGetsTheDistrictsDistribution) {
  counts.measured[VillageId{3}] = People(0);
  counts.stunted[VillageId{3}] = People(0);
  const Estimates e = estimate_of(area, counts, {}, GetParam());
  EXPECT_TRUE(std::isnan(e.direct[VillageId{3}]));
  EXPECT_EQ(e.own_weight[VillageId{3}], 0);
  EXPECT_GT(e.mean[VillageId{3}], 0.05);
  EXPECT_GT(e.high[VillageId{3}] - e.low[VillageId{3}], e.high[VillageId{1}] - e.low[VillageId{1}]);
}

TEST_P(FourVillages, NoneStuntedOfSixtyIsNotZeroPrevalence) {
  const Estimates e = estimate_of(area, counts, {}, GetParam());
  EXPECT_EQ(e.direct[VillageId{0}], 0);
  EXPECT_GT(e.mean[VillageId{0}], 0.002);
  EXPECT_GT(e.low[VillageId{0}], 0);
  EXPECT_LT(e.high[VillageId{0}], 0.12);
}

TEST_P(FourVillages, WithoutSurveyTheLevelIsTheRegistersAndTheFactorIsMissing) {
  const Estimates e = estimate_of(area, counts, {}, GetParam(), 4000);
  EXPECT_TRUE(std::isnan(e.factor[DistrictId{0}]));
  EXPECT_TRUE(std::isnan(e.survey_prevalence[DistrictId{0}]));
  EXPECT_NEAR(e.register_prevalence[DistrictId{0}], 26.0 / 190, 1e-12);
  EXPECT_NEAR(e.mean[VillageId{2}], e.register_mean[VillageId{2}], 0.01);
}

TEST_P(FourVillages, IntervalsHoldTheMeanAndWidenWithTheSurveysError) {
  Surveys sure, unsure;
  add_survey(sure, 0, 0.25, 0.001);
  add_survey(unsure, 0, 0.25, 0.08);
  const Estimates a = estimate_of(area, counts, sure, GetParam()),
                  b = estimate_of(area, counts, unsure, GetParam());
  for (VillageId v : a.mean.all()) {
    EXPECT_LT(a.low[v], a.mean[v]);
    EXPECT_LT(a.mean[v], a.high[v]);
  }
  EXPECT_GT(b.high[VillageId{2}] - b.low[VillageId{2}], a.high[VillageId{2}] - a.low[VillageId{2}]);
}

TEST_F(FourVillages, ChildrenAreRegisteredElseMeasuredElseTheDistrictsMedian) {
  counts.registered[VillageId{1}] = missing_people();
  const Estimates e = estimate_of(area, counts);
  EXPECT_EQ(e.children[VillageId{0}].value, 70);
  EXPECT_EQ(e.children[VillageId{1}].value, 50);
  EXPECT_EQ(e.children[VillageId{3}].value, 70); // median of 70, 50 and 90
  EXPECT_EQ(e.children_from[VillageId{0}], ChildrenSource::registered);
  EXPECT_EQ(e.children_from[VillageId{1}], ChildrenSource::measured);
  EXPECT_EQ(e.children_from[VillageId{3}], ChildrenSource::district_median);
}

TEST_F(FourVillages, ADistrictNeitherCountedNorSurveyedStaysMissing) {
  const Estimates e = estimate_of(area, missing_counts(4));
  for (VillageId v : e.mean.all()) {
    EXPECT_TRUE(std::isnan(e.mean[v]) && std::isnan(e.low[v]) && std::isnan(e.draws(v, DrawId{0})));
    EXPECT_TRUE(std::isnan(e.register_mean[v]));
    EXPECT_TRUE(is_missing(e.children[v]));
  }
}

TEST_F(FourVillages, ASurveyedDistrictWithoutCountsHasTheSurveysLevelEverywhere) {
  Surveys surveys;
  add_survey(surveys, 0, 0.25, 0.01);
  const Estimates e = estimate_of(area, missing_counts(4), surveys, "empirical_bayes", 2000);
  for (VillageId v : e.mean.all()) {
    EXPECT_NEAR(e.mean[v], 0.25, 0.01);
    EXPECT_TRUE(std::isnan(e.register_mean[v]));
  }
  EXPECT_TRUE(std::isnan(e.factor[DistrictId{0}]));
}

TEST_P(FourVillages, AreKnownAlikeWhereNobodyWasMeasured) {
  Surveys surveys;
  add_survey(surveys, 0, 0.25, 0.02);
  const Estimates e = estimate_of(area, missing_counts(4), surveys, GetParam());
  for (VillageId v : e.mean.all()) {
    EXPECT_DOUBLE_EQ(e.mean[v], e.mean[VillageId{0}]) << "no draw's chance makes one worse off";
    EXPECT_DOUBLE_EQ(e.low[v], e.low[VillageId{0}]);
    EXPECT_LT(e.low[v], e.mean[v]);
    EXPECT_NE(e.draws(v, DrawId{0u}), e.draws(VillageId{0}, DrawId{1u})) << "they may well differ";
  }
  EXPECT_NEAR(e.mean[VillageId{0}], 0.25, 0.01);
}

TEST_F(FourVillages, ASurveyWithoutErrorGetsTheAssumedOneAndSaysSo) {
  Surveys surveys;
  add_survey(surveys, 0, 0.104, nan());
  const Estimates e = estimate_of(area, counts, surveys);
  EXPECT_NEAR(e.survey_error[DistrictId{0}], std::sqrt(2 * 0.104 * 0.896 / 690), 1e-12);
  EXPECT_EQ(e.error_assumed[DistrictId{0}], 1);
}

TEST_F(FourVillages, ASurveyMovesOnlyItsOwnDistrict) {
  const Area two = make_area({{"33.01", 4}, {"33.02", 4}});
  Counts both = missing_counts(8);
  for (std::size_t row : {0u, 4u})
    set_counts(both, row, 5, 50, 60);
  Surveys surveys;
  add_survey(surveys, 1, 0.4, 0.01);
  const Estimates without = estimate_of(two, both), with = estimate_of(two, both, surveys);
  EXPECT_EQ(without.mean[VillageId{0}], with.mean[VillageId{0}]);
  EXPECT_LT(without.mean[VillageId{4}], with.mean[VillageId{4}]);
}

TEST(OneOfTwo, DoesNotHaveTheHighestPrevalence) {
  const Area area = make_area({{"12.14", 20}});
  Counts counts = missing_counts(20);
  for (std::size_t row = 0; row < 19; ++row)
    set_counts(counts, row, 10 + static_cast<double>(row), 100, 110);
  set_counts(counts, 19, 1, 2, 90);
  const Estimates e = estimate_of(area, counts);
  EXPECT_EQ(e.direct[VillageId{19}], 0.5);
  EXPECT_GT(e.mean[VillageId{18}], e.mean[VillageId{19}]);
  EXPECT_LT(e.own_weight[VillageId{19}], 0.2);
}

TEST(MethodName, UnknownIsRefusedWithTheNearest) {
  const Area area = make_area({{"33.01", 1}});
  try {
    estimate_of(area, missing_counts(1), {}, "empirical_bays");
    FAIL();
  } catch (const Error &e) {
    EXPECT_EQ(e.kind(), ErrorKind::request);
    EXPECT_THAT(e.sentence().en, HasSubstr("did you mean \"empirical_bayes\"?"));
    EXPECT_THAT(e.sentence().id, HasSubstr("direct, empirical_bayes, bym2"));
  }
}

// Laws.

TEST(EstimateLaw, ThreadsDoNotChangeABit) {
  const Simulated made = simulate({{"33.01", 40}, {"33.02", 7}, {"33.03", 1}}, 0.2, 30, 5);
  Surveys surveys;
  add_survey(surveys, 1, 0.3, 0.02);
  const int before = threads_in_use();
  use_threads(1);
  const Estimates one = estimate_of(made.area, made.counts, surveys);
  for (int threads : {2, 7}) {
    use_threads(threads);
    const Estimates many = estimate_of(made.area, made.counts, surveys);
    EXPECT_EQ(one.draws, many.draws);
    EXPECT_EQ(one.mean, many.mean);
    EXPECT_EQ(one.register_mean, many.register_mean);
  }
  use_threads(before);
}

TEST(EstimateLaw, ADistrictAloneDrawsWhatItDrewInTheCountry) {
  const Simulated country = simulate({{"33.01", 30}, {"33.02", 25}, {"33.03", 12}}, 0.2, 30, 5);
  const Simulated alone = simulate({{"33.02", 25}}, 0.2, 30, 5);
  Surveys in_country, in_alone;
  add_survey(in_country, 0, 0.1, 0.02);
  add_survey(in_country, 1, 0.3, 0.02);
  add_survey(in_alone, 0, 0.3, 0.02);
  const Estimates all = estimate_of(country.area, country.counts, in_country);
  const Estimates one = estimate_of(alone.area, alone.counts, in_alone);
  for (VillageId v : one.mean.all()) {
    EXPECT_EQ(one.mean[v], all.mean[VillageId{30 + v.row()}]);
    EXPECT_EQ(one.low[v], all.low[VillageId{30 + v.row()}]);
  }
}

TEST(EstimateLaw, TheOrderOfRowsDoesNotChangeABit) {
  const Simulated made = simulate({{"33.01", 30}}, 0.2, 30, 5);
  Area backward = made.area;
  Counts counts = missing_counts(30);
  for (VillageId v : made.area.villages.code.all()) {
    const VillageId mirrored{29 - v.row()};
    backward.villages.code[mirrored] = made.area.villages.code[v];
    set_counts(counts, mirrored.row(), made.counts.stunted[v].value, made.counts.measured[v].value,
               made.counts.registered[v].value);
  }
  Surveys surveys;
  add_survey(surveys, 0, 0.3, 0.02);
  const Estimates forth = estimate_of(made.area, made.counts, surveys);
  const Estimates back = estimate_of(backward, counts, surveys);
  for (VillageId v : forth.mean.all())
    EXPECT_EQ(forth.mean[v], back.mean[VillageId{29 - v.row()}]);
}

TEST(EstimateLaw, RakingKeepsTheOrderOfTheVillagesInEveryDraw) {
  const Simulated made = simulate({{"33.01", 30}}, 0.2, 30, 5);
  Surveys surveys;
  add_survey(surveys, 0, 0.4, 0.02);
  const Estimates plain = estimate_of(made.area, made.counts),
                  raked = estimate_of(made.area, made.counts, surveys);
  for (DrawId draw : ids<DrawId>(20))
    for (VillageId a : plain.mean.all())
      for (VillageId b : plain.mean.all())
        if (plain.draws(a, draw) < plain.draws(b, draw)) {
          EXPECT_LT(raked.draws(a, draw), raked.draws(b, draw));
        }
}

} // namespace
} // namespace lokus
