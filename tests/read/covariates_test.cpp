#include "core/error.hpp"
#include "read/inputs.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::HasSubstr;

class CovariatesFile : public testing::Test {
protected:
  CovariatesFile() {
    scenario.file = "s.toml";
    scenario.boundaries.path = {"desa.geojson", folder.write("desa.geojson", square_villages())};
    scenario.estimate.covariates = {"miskin_persen", "jarak_km"};
    Findings boundary_findings;
    area = read::villages(scenario, boundary_findings);
  }
  Covariates covariates_of(const std::string &csv) {
    scenario.covariates.path = {"sosial.csv", folder.write("sosial.csv", csv)};
    const Indicators indicators = read::indicators(scenario, read::VillageLookup(area, ""), findings, review);
    return read::covariates(scenario, indicators, findings);
  }
  TemporaryFolder folder;
  Scenario scenario;
  Area area;
  Findings findings;
  Review review;
};

TEST_F(CovariatesFile, ColumnsAreFoundByNameAndRowsByCode) {
  const Covariates c = covariates_of("kode_desa;jarak_km;lain;miskin_persen\n63.06.02.2002;4,5;x;30\n"
                                     "63.06.01.2001;1,0;x;12,5\n");
  EXPECT_EQ(c.name[CovariateId{0}], "miskin_persen");
  EXPECT_EQ(c.value(VillageId{0}, CovariateId{0}), 12.5);
  EXPECT_EQ(c.value(VillageId{3}, CovariateId{1}), 4.5);
}

TEST_F(CovariatesFile, WhatTheTableDoesNotSayIsMissingAndWarnedOf) {
  const Covariates c = covariates_of("kode_desa;jarak_km;miskin_persen\n63.06.01.2001;1;\n");
  EXPECT_TRUE(is_missing(c.value(VillageId{0}, CovariateId{0})));
  EXPECT_TRUE(is_missing(c.value(VillageId{1}, CovariateId{1})));
  ASSERT_EQ(findings.rows.size(), 4u) << "of each: that it is missing, and how the village is estimated";
  EXPECT_EQ(first_of(findings, "covariate_missing").subject, "miskin_persen");
  EXPECT_EQ(first_of(findings, "indicator_missing").subject, "miskin_persen");
  EXPECT_EQ(findings.count(Severity::error), 0u);
}

TEST_F(CovariatesFile, AColumnThatIsNotThereIsRefusedWithThoseThatAre) {
  try {
    covariates_of("kode_desa;jarak_km;miskin\n63.06.01.2001;1;2\n");
    FAIL();
  } catch (const Error &error) {
    EXPECT_THAT(error.sentence().en, HasSubstr("has no column \"miskin_persen\""));
    EXPECT_THAT(error.sentence().en, HasSubstr("miskin"));
  }
}

TEST_F(CovariatesFile, AVillageGivenTwiceIsAnErrorNamingBothLines) {
  covariates_of("kode_desa;jarak_km;miskin_persen\n63.06.01.2001;1;2\n63.06.01.2001;1;3\n");
  ASSERT_EQ(findings.count(Severity::error), 1u);
  EXPECT_THAT(findings.rows[0].sentence.en,
              HasSubstr("sosial.csv:3: village 63.06.01.2001 is in line 2 already"));
}

TEST_F(CovariatesFile, NothingIsReadWhereNothingIsAskedFor) {
  scenario.estimate.covariates.clear();
  EXPECT_EQ(covariates_of("apa saja").rows(), 0u);
}

} // namespace
