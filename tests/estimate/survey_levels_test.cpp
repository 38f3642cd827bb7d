#include "core/error.hpp"
#include "core/odds.hpp"
#include "districts_made.hpp"
#include "estimate/surveys/survey_levels.hpp"
#include "estimate/surveys/survey_smoothing.hpp"
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using testing::HasSubstr;

// Districts 63.05 and 63.06, each with kecamatan 01 and 02 of five villages, 100 children in each village.
struct TwoDistricts : testing::Test {
  Area area;
  Counts counts = missing_counts(20);
  Surveys surveys;
  TwoDistricts() {
    for (const std::string district : {"63.05", "63.06"}) {
      const DistrictId d = area.districts.code.push_back(district);
      area.districts.name.push_back(district);
      for (const std::string number : {".01", ".02"}) {
        const SubdistrictId s = area.subdistricts.code.push_back(district + number);
        area.subdistricts.name.push_back(district + number);
        area.subdistricts.district.push_back(d);
        for (int i = 0; i < 5; ++i) {
          area.villages.code.push_back(fmt::format("{}.{}", area.subdistricts.code[s], 2001 + i));
          area.villages.name.push_back("desa");
          area.villages.subdistrict.push_back(s);
          area.villages.district.push_back(d);
          area.villages.centre.push_back({});
          area.villages.area_km2.push_back(1);
          area.villages.outline.end_shape();
        }
      }
    }
    for (std::size_t row = 0; row < 20; ++row)
      set_counts(counts, row, 5 + static_cast<double>(row), 80, 100);
  }
  void survey_area(const std::string &code, double prevalence, double error) {
    surveys.areas.area.push_back(code);
    surveys.areas.name.push_back("survei");
    surveys.areas.prevalence.push_back(prevalence);
    surveys.areas.standard_error.push_back(error);
    surveys.areas.error_assumed.push_back(0);
  }
  Estimates estimate() const { return estimate_of(area, counts, surveys); }
  // Mean of villages first..last-1 (all weigh the same) over all draws.
  double level(const Estimates &e, std::size_t first, std::size_t last) const {
    double total = 0;
    for (std::size_t row = first; row < last; ++row)
      total += e.mean[VillageId{row}];
    return total / static_cast<double>(last - first);
  }
  std::string refusal() const {
    try {
      estimate();
    } catch (const Error &e) {
      EXPECT_EQ(e.kind(), ErrorKind::request);
      return e.sentence().en;
    }
    return "not refused";
  }
};

TEST_F(TwoDistricts, AKecamatanFigureSetsItAndTheRestMakesUpTheDistrict) {
  add_survey(surveys, 0, 0.24, 0.0001);
  survey_area("63.05.01", 0.30, 0.0001);
  const Estimates e = estimate();
  EXPECT_NEAR(level(e, 0, 5), 0.30, 1e-3);
  EXPECT_NEAR(level(e, 5, 10), 0.18, 1e-3);
  EXPECT_NEAR(level(e, 0, 10), 0.24, 1e-3);
}

TEST_F(TwoDistricts, AFigureOfAWholeGroupLeavesTheUnsurveyedDistrictTheRest) {
  add_survey(surveys, 0, 0.20, 0.0001);
  survey_area("63.05+63.06", 0.24, 0.0001);
  const Estimates e = estimate();
  EXPECT_NEAR(level(e, 0, 10), 0.20, 1e-3);
  EXPECT_NEAR(level(e, 10, 20), 0.28, 1e-3);
  ASSERT_EQ(e.areas.rows(), 1u);
  EXPECT_NEAR(e.areas.level[SurveyedAreaId{0}], 0.24, 1e-3);
  EXPECT_NEAR(e.areas.register_prevalence[SurveyedAreaId{0}], 14.5 / 80, 1e-12);
}

TEST_F(TwoDistricts, AGroupOfDistrictsSharesOneShift) {
  survey_area("63.05+63.06", 0.30, 0.0001);
  const Estimates e = estimate();
  EXPECT_NEAR(level(e, 0, 20), 0.30, 1e-3);
  EXPECT_LT(level(e, 0, 10), level(e, 10, 20));
}

double sd_of_log_odds(const Estimates &e, std::size_t first, std::size_t last) {
  double sum = 0, squares = 0;
  for (DrawId draw : ids<DrawId>(e.draw_count())) {
    double level = 0;
    for (std::size_t row = first; row < last; ++row)
      level += e.draws(VillageId{row}, draw) / static_cast<double>(last - first);
    sum += logit(level);
    squares += logit(level) * logit(level);
  }
  const auto n = static_cast<double>(e.draw_count());
  return std::sqrt(squares / n - sum / n * (sum / n));
}

// Kalimantan Selatan has 13 regencies: its figure says nothing of the sum of two.
TEST_F(TwoDistricts, AFigureOfAProvinceIsUsedWithTheSpreadBetweenItsRegencies) {
  add_survey(surveys, 0, 0.20, 0.0001);
  survey_area("63", 0.24, 0.0024);
  const Estimates e = estimate();
  const DistrictId own{0}, other{1};
  EXPECT_NEAR(level(e, 0, 10), 0.20, 1e-3);
  EXPECT_EQ(e.survey_area[own], "63.05");
  EXPECT_EQ(e.survey_area[other], "63");
  EXPECT_EQ(e.survey_prevalence[other], 0.24);
  EXPECT_EQ(e.level[other], 0.24);
  EXPECT_NEAR(e.level_at_counts[other], 0.24, 1e-4);
  EXPECT_NEAR(e.factor[other], 0.24 / (19.5 / 80), 1e-12);
  const double spread = 0.39 * std::sqrt(12.0 / 13), survey = 0.0024 / (0.24 * 0.76);
  EXPECT_NEAR(e.survey_spread[other], spread, 1e-12);
  EXPECT_NEAR(sd_of_log_odds(e, 10, 20), std::hypot(spread, survey), 0.01);
  EXPECT_NEAR(e.level_error[other], 0.24 * 0.76 * std::hypot(spread, survey), 1e-12);
}

TEST_F(TwoDistricts, AFigureOfAGroupOfWhichOnlyOneIsHereIsUsedWithTheSpread) {
  survey_area("63.05+63.06+63.07+63.08", 0.24, 0.0024);
  const Estimates e = estimate();
  EXPECT_NEAR(e.survey_spread[DistrictId{0}], 0.39 * std::sqrt(0.5 * (1 - 0.5)), 1e-12);
}

TEST_F(TwoDistricts, AFigureThatNobodyNeedsIsLeftAlone) {
  add_survey(surveys, 0, 0.20, 0.0001);
  add_survey(surveys, 1, 0.30, 0.0001);
  survey_area("63", 0.10, 0.0001);
  const Estimates e = estimate();
  EXPECT_NEAR(level(e, 0, 10), 0.20, 1e-3);
  EXPECT_NEAR(level(e, 10, 20), 0.30, 1e-3);
}

Estimates carried_by(const Area &area, const Counts &counts, const Surveys &surveys, const Trends &trends) {
  EstimateSettings settings;
  settings.method = "empirical_bayes";
  const Covariates none;
  const Timeline timeline = timeline_of({2026, 8}, {2027, 1});
  return estimate::prevalence({area, counts, surveys, {}, none, trends, timeline}, settings, 7);
}

TEST_F(TwoDistricts, ALevelIsCarriedFromItsMonthToTheCounts) {
  add_survey(surveys, 0, 0.25, 0.0001);
  add_survey(surveys, 1, 0.25, 0.0001);
  surveys.month = Column<SurveyId, YearMonth>(2);
  surveys.month[SurveyId{0}] = {2024, 8};
  surveys.month[SurveyId{1}] = {2027, 8};
  ProjectSettings settings;
  settings.trend = -0.12;
  const Estimates e = carried_by(area, counts, surveys, scenario_trends(settings, area.districts));
  const DistrictId earlier{0}, later{1};
  EXPECT_EQ(e.level[earlier], 0.25);
  EXPECT_NEAR(logit(e.level_at_counts[earlier]), logit(0.25) - 0.24, 1e-5);
  EXPECT_NEAR(logit(e.level_at_counts[later]), logit(0.25) + 0.12, 1e-5);
  EXPECT_NEAR(level(e, 0, 10), e.level_at_counts[earlier], 1e-4);
}

TEST_F(TwoDistricts, WhatIsCarriedHasTheDoubtOfTheTrend) {
  add_survey(surveys, 0, 0.25, 0.01);
  surveys.month = Column<SurveyId, YearMonth>(1, {2024, 8});
  ProjectSettings settings;
  settings.trend_sd = 0.1;
  const Estimates e = carried_by(area, counts, surveys, scenario_trends(settings, area.districts));
  EXPECT_NEAR(sd_of_log_odds(e, 0, 10), std::hypot(0.01 / (0.25 * 0.75), 0.2), 0.025);
  surveys.month[SurveyId{0}] = {2026, 8};
  const Estimates at_once = carried_by(area, counts, surveys, scenario_trends(settings, area.districts));
  EXPECT_NEAR(at_once.level_at_counts[DistrictId{0}], 0.25, 5e-5);
  EXPECT_NEAR(sd_of_log_odds(at_once, 0, 10), 0.01 / (0.25 * 0.75), 0.002);
}

// A figure is off by more than its sampling error, whichever month it is of; its median stays.
TEST_F(TwoDistricts, ALevelHasTheNoiseOfItsSurvey) {
  add_survey(surveys, 0, 0.25, 0.01);
  Trends trends = scenario_trends({}, area.districts);
  trends.noise = 0.05;
  trends.province_noise = 0.01;
  const Estimates e = carried_by(area, counts, surveys, trends);
  EXPECT_NEAR(sd_of_log_odds(e, 0, 10), std::hypot(0.01 / (0.25 * 0.75), std::sqrt(0.05)), 0.02);
  EXPECT_NEAR(e.level_at_counts[DistrictId{0}], 0.25, 0.005);
  EXPECT_EQ(e.survey_error[DistrictId{0}], 0.01);
}

TEST_F(TwoDistricts, AGroupsFigureHasLessOfTheNoiseOfEachDistrict) {
  survey_area("63.05+63.06", 0.25, 0.0001);
  Trends trends = scenario_trends({}, area.districts);
  trends.noise = 0.05;
  trends.province_noise = 0.01;
  const Estimates e = carried_by(area, counts, surveys, trends);
  EXPECT_NEAR(sd_of_log_odds(e, 0, 20), std::sqrt(0.01 + 0.04 / 2), 0.02);
}

TEST_F(TwoDistricts, TheRestCarriesTheErrorsOfBothSurveys) {
  add_survey(surveys, 0, 0.24, 0.01);
  survey_area("63.05.01", 0.26, 0.03);
  const Estimates e = estimate_of(area, counts, surveys, "empirical_bayes", 4000);
  double sum = 0, squares = 0;
  for (DrawId draw : ids<DrawId>(4000)) {
    double rest = 0;
    for (std::size_t row = 5; row < 10; ++row)
      rest += e.draws(VillageId{row}, draw) / 5;
    sum += rest / 4000;
    squares += rest * rest / 4000;
  }
  EXPECT_NEAR(sum, 0.22, 0.003);
  EXPECT_NEAR(std::sqrt(squares - sum * sum), std::sqrt(4 * 0.01 * 0.01 + 0.03 * 0.03), 0.003);
}

TEST_F(TwoDistricts, KecamatanThatFillTheDistrictStandAndMustAgreeWithIt) {
  add_survey(surveys, 0, 0.25, 0.01);
  survey_area("63.05.01", 0.30, 0.0001);
  survey_area("63.05.02", 0.22, 0.0001);
  EXPECT_NEAR(level(estimate(), 0, 10), 0.26, 1e-3);
  surveys.prevalence[SurveyId{0}] = 0.40;
  EXPECT_THAT(refusal(), HasSubstr("contradicts those of its parts, which together say 26 %"));
}

TEST_F(TwoDistricts, AnImpossibleRestIsRefused) {
  add_survey(surveys, 0, 0.20, 0.005);
  survey_area("63.05.01", 0.45, 0.005);
  EXPECT_THAT(refusal(), HasSubstr("the rest would have to be -5 %"));
}

TEST_F(TwoDistricts, TwoSurveysOfTheSameVillagesAreRefused) {
  survey_area("63.06+63.05", 0.2, 0.01);
  survey_area("63.05+63.06", 0.2, 0.01);
  EXPECT_THAT(refusal(), HasSubstr("are about the same villages"));
}

TEST_F(TwoDistricts, AnAreaWithoutChildrenIsRefused) {
  for (std::size_t row = 0; row < 5; ++row)
    set_counts(counts, row, 0, 0, 0);
  survey_area("63.05.01", 0.2, 0.01);
  EXPECT_THAT(refusal(), HasSubstr("no child under five is on record there"));
}

TEST_F(TwoDistricts, AFigureNearZeroOrOneStillGivesDrawsInside) {
  add_survey(surveys, 0, 0.011, 0.004);
  add_survey(surveys, 1, 0.989, 0.004);
  const Estimates e = estimate();
  for (double share : e.draws.values())
    EXPECT_TRUE(share > 0 && share < 1);
}

TEST_F(TwoDistricts, VillagesWhoseRegistersMissUnequallyAreBelievedLessAndComeCloserTogether) {
  add_survey(surveys, 0, 0.25, 0.001);
  EstimateSettings settings;
  settings.method = "empirical_bayes";
  const Estimates sure = estimate::prevalence({area, counts, surveys, {}}, settings, 7);
  settings.register_sd = 0.3;
  const Estimates unsure = estimate::prevalence({area, counts, surveys, {}}, settings, 7);
  EXPECT_LT(unsure.mean[VillageId{9}] - unsure.mean[VillageId{0}],
            sure.mean[VillageId{9}] - sure.mean[VillageId{0}]);
  EXPECT_LT(unsure.own_weight[VillageId{4}], sure.own_weight[VillageId{4}]);
  EXPECT_NEAR(level(unsure, 0, 10), 0.25, 1e-3);
}

TEST(SmoothLevels, PullDistrictsTowardWhatTheirRegisterTellsAndCutTheError) {
  Districts districts;
  Column<DistrictId, double> from_register;
  Column<DistrictId, estimate::SurveyLevel> levels;
  for (int i = 0; i < 30; ++i) {
    districts.code.push_back(fmt::format("63.{:02}", i + 1));
    from_register.push_back(0.05 + 0.003 * i);
    levels.push_back({0.15 + 0.006 * i + (i % 2 == 0 ? 0.02 : -0.02), 0.023});
  }
  const auto before = levels;
  estimate::smooth_levels(levels, districts, from_register);
  for (DistrictId d : levels.all()) {
    EXPECT_LT(levels[d].standard_error, before[d].standard_error);
    EXPECT_EQ(levels[d].prevalence < before[d].prevalence, d.row() % 2 == 0);
  }
}

// Surveys almost without error, of districts that differ: nothing is learnt from the register.
TEST(SmoothLevels, LeaveAFigureAlmostWithoutErrorAndItsError) {
  Districts districts;
  Column<DistrictId, double> from_register;
  Column<DistrictId, estimate::SurveyLevel> levels;
  for (int i = 0; i < 12; ++i) {
    districts.code.push_back(fmt::format("63.{:02}", i + 1));
    from_register.push_back(0.1 + 0.01 * i);
    levels.push_back({0.15 + 0.01 * i + (i % 2 == 0 ? 0.02 : -0.02), 1e-5});
  }
  const auto before = levels;
  estimate::smooth_levels(levels, districts, from_register);
  for (DistrictId d : levels.all()) {
    EXPECT_NEAR(levels[d].prevalence, before[d].prevalence, 1e-6);
    EXPECT_NEAR(levels[d].standard_error, 1e-5, 1e-7);
  }
}

TEST(SmoothLevels, NeedEightDistrictsOfOneProvince) {
  Districts districts;
  Column<DistrictId, double> from_register;
  Column<DistrictId, estimate::SurveyLevel> levels;
  for (int i = 0; i < 10; ++i) {
    districts.code.push_back(fmt::format("6{}.01", i));
    from_register.push_back(0.1);
    levels.push_back({0.2, 0.02});
  }
  EXPECT_THROW(estimate::smooth_levels(levels, districts, from_register), Error);
}

} // namespace
} // namespace lokus
