#include "core/error.hpp"
#include "read/inputs.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::HasSubstr;

// Villages in row order: 63.06.01.2001, 63.06.01.2002, 63.06.02.2001, 63.06.02.2002.
class IndicatorFiles : public testing::Test {
protected:
  IndicatorFiles() {
    scenario.file = "s.toml";
    scenario.boundaries.path = {"desa.geojson", folder.write("desa.geojson", square_villages())};
    Findings boundary_findings;
    area = read::villages(scenario, boundary_findings);
  }
  IndicatorSettings &table(const std::string &name, const std::string &text,
                           const std::vector<std::string> &columns) {
    scenario.indicators.emplace_back();
    scenario.indicators.back().path = {name, folder.write(name, text)};
    scenario.indicators.back().columns = columns;
    return scenario.indicators.back();
  }
  Indicators indicators() {
    return read::indicators(scenario, read::VillageLookup(area, ""), findings, review);
  }
  std::vector<double> values(const Indicators &from, std::size_t column) const {
    std::vector<double> all;
    for (const VillageId v : area.villages.code.all())
      all.push_back(from.value(v, IndicatorId{column}));
    return all;
  }
  TemporaryFolder folder;
  Scenario scenario;
  Area area;
  Findings findings;
  Review review;
};

TEST_F(IndicatorFiles, ColumnsOfSeveralTablesStandSideBySide) {
  table("krs.csv",
        "kode_desa,KRS (keluarga),jamban\n6306022002,40,7\n63.06.01.2001,12,3\n63.06.01.2002,0,1\n"
        "63.06.02.2001,8,2\n",
        {"KRS (keluarga)", "jamban"});
  table(
      "skor.csv",
      "\xEF\xBB\xBFkode_desa;skor\r\n=\"63.06.01.2001\";1,5\r\n=\"63.06.01.2002\";2,25\r\n63.06.02.2001;3\r\n"
      "63.06.02.2002;4\r\n",
      {"skor"})
      .low_is_worse = {"skor"};
  const Indicators both = indicators();
  EXPECT_THAT(both.name.values(), testing::ElementsAre("krs_keluarga", "jamban", "skor"));
  EXPECT_EQ(values(both, 0), (std::vector<double>{12, 0, 8, 40})) << "nought is a figure";
  EXPECT_EQ(values(both, 2), (std::vector<double>{1.5, 2.25, 3, 4}));
  EXPECT_THAT(both.direction.values(), testing::ElementsAre(1, 1, -1));
  EXPECT_EQ(both.file[IndicatorId{2}], "skor.csv");
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(IndicatorFiles, WhatIsNotThereIsMissingAndSaidNeverNought) {
  table("krs.csv", "kode_desa,krs\n63.06.01.2001,12\n63.06.01.2002,\n63.06.09.2009,5\n", {"krs"});
  const Indicators krs = indicators();
  EXPECT_TRUE(is_missing(krs.value(VillageId{1}, IndicatorId{0})));
  EXPECT_TRUE(is_missing(krs.value(VillageId{2}, IndicatorId{0})));
  EXPECT_THAT(first_of(findings, "indicator_missing").sentence.en,
              HasSubstr("no figure for 3 of 4 villages"));
  EXPECT_THAT(first_of(findings, "indicators_without_village").sentence.en, HasSubstr("1 of 3 lines"));
  EXPECT_EQ(findings.count(Severity::error), 0u);
}

TEST_F(IndicatorFiles, AColumnMayBeAddedOrDividedAndNobodyInTheWholeIsMissing) {
  table("krs.csv",
        "kode_desa,air,jamban,keluarga,D/S\n63.06.01.2001,3,2,50,0.5\n63.06.01.2002,1,,20,0.25\n"
        "63.06.02.2001,0,0,0,0.75\n63.06.02.2002,4,6,40,1\n",
        {"air+jamban", "air + jamban / keluarga", "D/S"})
      .names = {"tidak_layak", "bagian_tidak_layak", "ds"};
  const Indicators krs = indicators();
  EXPECT_EQ(krs.value(VillageId{0}, IndicatorId{0}), 5);
  EXPECT_TRUE(is_missing(krs.value(VillageId{1}, IndicatorId{0}))) << "a part is missing";
  EXPECT_EQ(krs.value(VillageId{3}, IndicatorId{1}), 0.25);
  EXPECT_EQ(krs.whole(VillageId{3}, IndicatorId{1}), 40);
  EXPECT_TRUE(is_missing(krs.value(VillageId{2}, IndicatorId{1}))) << "none of no families";
  EXPECT_EQ(krs.value(VillageId{1}, IndicatorId{2}), 0.25)
      << "a column whose name has the sign is that column";
}

TEST_F(IndicatorFiles, OnlyTheMonthAskedForIsReadAndTwoOfAVillageAreAnError) {
  const std::string months =
      "kode_desa,bulan,krs\n63.06.01.2001,03,1\n63.06.01.2001,04,2\n63.06.01.2002,04,3\n";
  table("krs.csv", months, {"krs"}).only = {"bulan=4"};
  EXPECT_EQ(values(indicators(), 0)[0], 2);
  EXPECT_EQ(findings.count(Severity::error), 0u);
  scenario.indicators.clear();
  table("krs.csv", months, {"krs"});
  indicators();
  EXPECT_THAT(first_of(findings, "duplicate_indicators").sentence.en, HasSubstr("krs.csv:3"));
  scenario.indicators.front().only = {"bulan=9"};
  EXPECT_THAT(error_of([&] { indicators(); }), HasSubstr("no line of krs.csv fulfils only"));
  scenario.indicators.front().only = {"bln=4"};
  EXPECT_THAT(error_of([&] { indicators(); }), HasSubstr("no column \"bln\""));
}

TEST_F(IndicatorFiles, WordsCountAsTheNumbersGivenToThem) {
  table("idm.csv", "kode_desa,idm\n63.06.01.2001,MAJU\n63.06.01.2002,Tertinggal\n63.06.02.2001,\n", {"idm"})
      .words = {"Maju = 2", "Tertinggal=4"};
  const Indicators idm = indicators();
  EXPECT_EQ(idm.value(VillageId{0}, IndicatorId{0}), 2);
  EXPECT_EQ(idm.value(VillageId{1}, IndicatorId{0}), 4);
  EXPECT_TRUE(is_missing(idm.value(VillageId{2}, IndicatorId{0})));
  EXPECT_EQ(findings.count(Severity::error), 0u);
}

TEST_F(IndicatorFiles, WordsAreNumbersInTheirColumnAloneAndEachOnce) {
  table("idm.csv", "kecamatan,desa,idm\nSelatan,Alfa,Alfa\nSelatan,Beta II,1\n", {"idm"}).words = {"Alfa=1",
                                                                                                   "1=2"};
  const Indicators idm = indicators();
  EXPECT_EQ(idm.value(VillageId{0}, IndicatorId{0}), 1) << "joined by its name, and no word of a word";
  EXPECT_EQ(idm.value(VillageId{1}, IndicatorId{0}), 2);
}

TEST_F(IndicatorFiles, CodesThatCannotBeAreSaidOnce) {
  table("krs.csv", "kode_desa,krs\n6306010001,12\n", {"krs"});
  indicators();
  EXPECT_EQ(std::ranges::count(findings.rows, "bps_codes", &Finding::rule), 1);
}

TEST_F(IndicatorFiles, AColumnThatIsNotThereIsRefusedWithThoseThatAreAndNoRowJoinedIsAnError) {
  table("krs.csv", "kode_desa,desa,krs\n64.06.01.2001,x,12\n", {"miskin"});
  EXPECT_THAT(error_of([&] { indicators(); }),
              HasSubstr("no column \"miskin\"; there are: kode_desa, desa, krs"));
  scenario.indicators.front().columns = {"krs"};
  indicators();
  EXPECT_EQ(first_of(findings, "indicators_not_joined").severity, Severity::error);
}

TEST_F(IndicatorFiles, AreCovariatesByTheirName) {
  table("krs.csv",
        "kode_desa,Keluarga Miskin\n63.06.01.2001,12\n63.06.01.2002,2\n63.06.02.2001,3\n63.06.02.2002,4\n",
        {"Keluarga Miskin"});
  scenario.estimate.covariates = {"keluarga_miskin"};
  const Covariates c = read::covariates(scenario, indicators(), findings);
  EXPECT_EQ(c.value(VillageId{0}, CovariateId{0}), 12);
  EXPECT_TRUE(findings.rows.empty());
}

} // namespace
