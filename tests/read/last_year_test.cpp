#include "core/error.hpp"
#include "read/inputs.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::HasSubstr;

// Villages in row order: 63.06.01.2001, 63.06.01.2002, 63.06.02.2001, 63.06.02.2002.
class LastYearIndicators : public testing::Test {
protected:
  LastYearIndicators() {
    scenario.file = "s.toml";
    scenario.boundaries.path = {"desa.geojson", folder.write("desa.geojson", square_villages())};
    scenario.rank.criteria = {"stunted", "prevalence", "coverage"};
    Findings boundary_findings;
    area = read::villages(scenario, boundary_findings);
  }
  LastYear of(const std::string &csv) {
    scenario.lists.last_year_indicators = {"lalu.csv", folder.write("lalu.csv", csv)};
    return read::last_year(scenario, read::VillageLookup(area, ""), findings, review);
  }
  TemporaryFolder folder;
  Scenario scenario;
  Area area;
  Findings findings;
  Review review;
};

TEST_F(LastYearIndicators, AreColumnsNamedLikeTheCriteriaAndPercentagesBecomeShares) {
  const LastYear last = of("kode_desa,prevalence_percent,lain,stunted\n63.06.01.2002,25,x,12\n"
                           "63.06.02.2002,,x,3\n");
  ASSERT_EQ(last.criterion.rows(), 2u);
  EXPECT_EQ(last.criterion[LastYearColumnId{0u}], "stunted") << "in the order of rank.criteria";
  EXPECT_EQ(last.value(VillageId{1}, LastYearColumnId{0u}), 12);
  EXPECT_EQ(last.value(VillageId{1}, LastYearColumnId{1}), 0.25);
  EXPECT_TRUE(is_missing(last.value(VillageId{3}, LastYearColumnId{1}))) << "an empty cell";
  EXPECT_TRUE(is_missing(last.value(VillageId{0u}, LastYearColumnId{0u}))) << "no line";
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(LastYearIndicators, AnUnknownCodeIsAFindingAndGoesToReview) {
  of("kode_desa,stunted\n63.06.09.2001,4\n63.06.01.2001,5\n");
  ASSERT_EQ(findings.rows.size(), 1u);
  EXPECT_EQ(findings.rows[0].rule, "last_year_without_village");
  EXPECT_EQ(findings.rows[0].row, 2u);
  EXPECT_EQ(review.rows.size(), 1u);
}

TEST_F(LastYearIndicators, AVillageGivenTwiceIsAnErrorAndTheFirstLineStays) {
  const LastYear last = of("kode_desa,stunted\n63.06.01.2001,4\n63.06.01.2001,5\n");
  ASSERT_EQ(findings.count(Severity::error), 1u);
  EXPECT_THAT(findings.rows[0].sentence.en, HasSubstr("lalu.csv:3: village 63.06.01.2001 is in line 2"));
  EXPECT_EQ(last.value(VillageId{0u}, LastYearColumnId{0u}), 4);
}

TEST_F(LastYearIndicators, NumbersThatCannotBeAreErrorsWithTheirLine) {
  of("kode_desa,stunted,prevalence\n63.06.01.2001,-4,0.2\n63.06.01.2002,9901012001,0.2\n63.06.02.2001,5,1."
     "5\n");
  ASSERT_EQ(findings.count(Severity::error), 3u);
  for (const Finding &found : findings.rows)
    EXPECT_EQ(found.rule, "impossible_last_year");
  EXPECT_THAT(findings.rows[0].sentence.en, HasSubstr("lalu.csv:2:"));
  EXPECT_THAT(findings.rows[2].sentence.en, HasSubstr("must be 0 to 1"));
}

TEST_F(LastYearIndicators, AFileWithoutAnyCriterionIsRefused) {
  EXPECT_THROW(of("kode_desa,miskin\n63.06.01.2001,4\n"), Error);
}

TEST_F(LastYearIndicators, AreEmptyWithoutAFile) {
  EXPECT_TRUE(read::last_year(scenario, read::VillageLookup(area, ""), findings, review).value.empty());
}

} // namespace
