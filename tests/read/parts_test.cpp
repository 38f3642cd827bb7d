#include "read/inputs.hpp"
#include "read/temporary_files.hpp"
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::ElementsAre;
using testing::HasSubstr;

class OtherTables : public testing::Test {
protected:
  OtherTables() {
    scenario.file = "s.toml";
    scenario.boundaries.path = {"desa.geojson", folder.write("desa.geojson", square_villages())};
    Findings boundary_findings;
    area = read::villages(scenario, boundary_findings);
    for (const char *code : {"seng", "jamban"}) {
      interventions.code.push_back(code);
      scenario.interventions.push_back({});
    }
  }
  Coverage coverage_of(const std::string &csv) {
    if (!csv.empty())
      scenario.coverage.path = {"cakupan.csv", folder.write("cakupan.csv", csv)};
    return read::coverage(scenario, area, interventions, findings, review);
  }
  SurveyArea survey(const char *district) {
    SurveyArea a;
    a.district = district;
    a.name = "SSGI 2022";
    a.prevalence = Share(0.104);
    return a;
  }
  TemporaryFolder folder;
  Scenario scenario;
  Area area;
  Interventions interventions;
  Findings findings;
  Review review;
};

TEST_F(OtherTables, ASurveyWithoutErrorIsGiven690ChildrenAndDesignEffect2) {
  scenario.survey = {survey("63.06")};
  const Surveys s = read::surveys(scenario, area, findings);
  EXPECT_NEAR(s.standard_error[SurveyId{0}], std::sqrt(2 * 0.104 * 0.896 / 690), 1e-12);
  EXPECT_EQ(s.error_assumed[SurveyId{0}], 1);
  EXPECT_EQ(first_of(findings, "survey_error_assumed").severity, Severity::warning);
}

TEST_F(OtherTables, ASurveysOwnErrorOrSampleStandsFirst) {
  scenario.survey = {survey("63.06")};
  scenario.survey[0].sample = 1000;
  scenario.survey[0].design_effect = 1.5;
  EXPECT_NEAR(read::surveys(scenario, area, findings).standard_error[SurveyId{0}],
              std::sqrt(1.5 * 0.104 * 0.896 / 1000), 1e-12);
  scenario.survey[0].standard_error = Share(0.01);
  const Surveys s = read::surveys(scenario, area, findings);
  EXPECT_EQ(s.standard_error[SurveyId{0}], 0.01);
  EXPECT_EQ(s.error_assumed[SurveyId{0}], 0);
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(OtherTables, ASurveyOfAnotherDistrictIsNotUsed) {
  scenario.survey = {survey("63.05")};
  EXPECT_EQ(read::surveys(scenario, area, findings).rows(), 0u);
  EXPECT_EQ(count_of(findings, "survey_without_villages"), 1u);
}

TEST_F(OtherTables, ASurveyOfAWholeDistrictForcedOnPartOfItIsAWarning) {
  scenario.survey = {survey("63.06")};
  scenario.survey[0].standard_error = Share(0.01);
  for (const char *whole : {"", "63", "63.06"}) {
    scenario.boundaries.within = whole;
    read::surveys(scenario, area, findings);
    EXPECT_TRUE(findings.rows.empty()) << whole;
  }
  for (const char *part : {"63.06.01", "630601"}) {
    scenario.boundaries.within = part;
    findings.rows.clear();
    EXPECT_EQ(read::surveys(scenario, area, findings).rows(), 1u);
    const Finding finding = first_of(findings, "survey_wider_than_area");
    EXPECT_EQ(finding.severity, Severity::warning);
    EXPECT_EQ(finding.subject, "63.06");
    EXPECT_THAT(finding.sentence.en, HasSubstr("SSGI 2022 describes the whole of 63.06, but"));
  }
}

TEST_F(OtherTables, ASurveyHasTheMonthThatIsGiven) {
  scenario.survey = {survey("63.06"), survey("63")};
  scenario.survey[1].month = "2024-10";
  const Surveys s = read::surveys(scenario, area, findings);
  EXPECT_FALSE(s.month[SurveyId{0}].given());
  EXPECT_EQ(s.areas.month[AreaSurveyId{0}], (YearMonth{2024, 10}));
}

TEST_F(OtherTables, ASurveyOfTheProvinceIsReadWhereTheRunKeepsAPartOfIt) {
  scenario.survey = {survey("63")};
  scenario.boundaries.within = "63.06";
  EXPECT_EQ(read::surveys(scenario, area, findings).areas.rows(), 1u);
  EXPECT_EQ(count_of(findings, "survey_wider_than_area"), 0u);
}

TEST_F(OtherTables, CoverageOfTheVillageStandsBeforeTheDistrictsAndTheScenarios) {
  scenario.interventions[1].baseline = Share(0.4);
  const Coverage c = coverage_of("kode;Seng\n63.06;20\n63.06.02;25,5\n63.06.02.2001;30\n");
  const InterventionId zinc{0}, latrine{1};
  EXPECT_DOUBLE_EQ(c.baseline(VillageId{0}, zinc), 0.20);
  EXPECT_DOUBLE_EQ(c.baseline(VillageId{3}, zinc), 0.255);
  EXPECT_DOUBLE_EQ(c.baseline(VillageId{2}, zinc), 0.30);
  EXPECT_EQ(c.assumed(VillageId{2}, zinc), 0);
  EXPECT_DOUBLE_EQ(c.baseline(VillageId{2}, latrine), 0.4);
  EXPECT_EQ(c.assumed(VillageId{2}, latrine), 1);
}

TEST_F(OtherTables, CoverageKnownNowhereIsRefusedNamingTheVillage) {
  scenario.interventions[1].baseline = Share(0.4);
  EXPECT_THAT(error_of([&] { coverage_of("kode;seng\n63.06.01.2001;20\n"); }),
              HasSubstr("today's coverage of seng is not known for village 63.06.01.2002 Beta II"));
}

TEST_F(OtherTables, CoverageAboveAHundredPercentIsAnError) {
  scenario.interventions[0].baseline = scenario.interventions[1].baseline = Share(0.4);
  coverage_of("kode;seng\n63.06;120\n");
  EXPECT_EQ(first_of(findings, "coverage_out_of_range").row, 2u);
}

TEST_F(OtherTables, CoverageWrittenAsSharesIsAnErrorNamingTheColumn) {
  scenario.interventions[1].baseline = Share(0.4);
  coverage_of("kode;Seng;jamban\n63.06.01;0,4;30\n63.06.02;1;0,4\n");
  ASSERT_EQ(findings.count(Severity::error), 1u);
  EXPECT_EQ(findings.rows[0].rule, "coverage_as_share");
  EXPECT_EQ(findings.rows[0].severity, Severity::error);
  EXPECT_EQ(findings.rows[0].subject, "Seng");
  EXPECT_THAT(findings.rows[0].sentence.en, HasSubstr("write percent"));
}

TEST_F(OtherTables, AShareAmongPercentsIsReadAsPercentWithAWord) {
  const Coverage c = coverage_of("kode;seng;jamban\n63.06.01;0,4;30\n63.06.02;41;0,4 %\n");
  ASSERT_EQ(count_of(findings, "coverage_shares_among_percents"), 1u);
  EXPECT_EQ(findings.rows[0].row, 2u);
  EXPECT_EQ(findings.rows[0].subject, "seng");
  EXPECT_EQ(findings.count(Severity::error), 0u);
}

TEST_F(OtherTables, NoCoverageAtAllAndAPercentSignAreNoShares) {
  const Coverage c = coverage_of("kode;seng;jamban\n63.06;0;0,5 %\n");
  EXPECT_TRUE(findings.rows.empty());
  EXPECT_EQ(c.baseline(VillageId{0}, InterventionId{0}), 0);
  EXPECT_DOUBLE_EQ(c.baseline(VillageId{0}, InterventionId{1}), 0.005);
}

TEST_F(OtherTables, AnErrorInTheCoverageTableIsNotHiddenByWhatItLeavesUnknown) {
  coverage_of("kode;seng;jamban\n63.06;120;separuh\n");
  EXPECT_EQ(count_of(findings, "coverage_out_of_range"), 1u);
  EXPECT_EQ(count_of(findings, "not_a_number"), 1u);
}

TEST_F(OtherTables, ACoverageTableWithoutAnyInterventionIsRefused) {
  EXPECT_THAT(error_of([&] { coverage_of("kode;vitamin\n63.06;20\n"); }),
              HasSubstr("there are: kode, vitamin"));
}

// With a single intervention as with two: its column is wanted, be the scenario's own coverage known.
TEST_F(OtherTables, ACoverageTableWithoutTheOnlyInterventionIsRefused) {
  interventions = {};
  interventions.code.push_back("seng");
  scenario.interventions.resize(1);
  scenario.interventions[0].baseline = Share(0.4);
  EXPECT_THAT(error_of([&] { coverage_of("kode;vitamin\n63.06;20\n"); }),
              HasSubstr("there are: kode, vitamin"));
}

} // namespace
