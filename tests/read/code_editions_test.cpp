#include "core/error.hpp"
#include "read/cells/code_editions.hpp"
#include "read/inputs.hpp"
#include "read/read.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::HasSubstr;

// Villages in row order: 63.06.01.2001, 63.06.01.2002, 63.06.02.2001, 63.06.02.2002.
class CodeEditionFile : public testing::Test {
protected:
  CodeEditionFile() {
    scenario.file = "s.toml";
    scenario.boundaries.path = {"desa.geojson", folder.write("desa.geojson", square_villages())};
  }
  FilePath file(const std::string &name, const std::string &text) { return {name, folder.write(name, text)}; }
  Inputs inputs() const { return read::inputs(scenario); }
  TemporaryFolder folder;
  Scenario scenario;
};

TEST_F(CodeEditionFile, EveryJoinByCodeFindsTheVillageUnderTodaysCodeAndCountsTheRows) {
  scenario.codes.path = file("kode.csv", "kode_lama;kode_baru\n63.06.09.2001;63.06.01.2001\n6399;6306\n");
  scenario.counts.path =
      file("balita.csv", "kode_desa,sasaran,diukur,stunting\n6306092001,10,8,2\n63.99.01.2002,20,"
                         "18,3\n63.06.02.2001,30,28,4\n");
  scenario.lists.last_year = file("lalu.csv", "kode_desa\n63.99.02.2002\n");
  const Inputs in = inputs();
  EXPECT_EQ(in.counts.measured[VillageId{0}].value, 8);
  EXPECT_EQ(in.counts.measured[VillageId{1}].value, 18) << "a kabupaten's code moved with all its villages";
  EXPECT_EQ(in.lists.last_year, (std::vector<VillageId>{VillageId{3}}));
  EXPECT_EQ(in.findings.count(Severity::error), 0u);
  EXPECT_THAT(first_of(in.findings, "codes_moved").sentence.en, HasSubstr("balita.csv: 2 rows"));
}

TEST_F(CodeEditionFile, RowsOfChildrenAreCountedNotTheirPlaces) {
  scenario.codes.path = file("kode.csv", "kode_lama;kode_baru\n63.06.09.2001;63.06.01.2001\n");
  std::string rows = "NIK,Nama,JK,Tgl Lahir,kode_desa,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur\n";
  for (int child = 1; child <= 5; ++child)
    rows += fmt::format("63060101012400{0:02},A{0},L,2024-01-13,{1},2026-01-01,9,80,Berdiri\n", child,
                        child < 4 ? "63.06.09.2001" : "63.06.01.2002");
  scenario.children.path = file("anak.csv", rows);
  const Inputs in = inputs();
  EXPECT_EQ(in.measurements.rows(), 5u);
  EXPECT_THAT(first_of(in.findings, "codes_moved").sentence.en, HasSubstr("anak.csv: 3 rows"));
}

TEST_F(CodeEditionFile, FamiliesAtRiskOfAnIndicatorLeaveTheCountsWhereTheySayNothing) {
  scenario.counts.path = file("balita.csv", "kode_desa,sasaran,diukur,stunting,krs\n63.06.01.2001,10,8,2,5\n"
                                            "63.06.01.2002,20,18,3,6\n");
  scenario.indicators.emplace_back();
  IndicatorSettings &table = scenario.indicators.back();
  table.path = file("krs.csv", "kode_desa,krs\n63.06.01.2001,\n63.06.01.2002,9\n");
  table.columns = {"krs"};
  table.names = {"families_at_risk"};
  const Inputs in = inputs();
  EXPECT_EQ(in.counts.families_at_risk[VillageId{0}].value, 5);
  EXPECT_EQ(in.counts.families_at_risk[VillageId{1}].value, 9);
}

TEST_F(CodeEditionFile, ACodeThatWasSplitIsLeftToPeople) {
  scenario.codes.path =
      file("kode.csv", "kode_lama,kode_baru\n63.06.09.2001,63.06.01.2001\n63.06.09.2001,63.06.01.2002\n");
  scenario.counts.path = file("balita.csv", "kode_desa,sasaran,diukur,stunting\n63.06.09.2001,10,8,2\n");
  const Inputs in = inputs();
  EXPECT_TRUE(is_missing(in.counts.measured[VillageId{0}]));
  ASSERT_EQ(in.review.rows.size(), 1u);
  EXPECT_THAT(in.review.rows[0].reason.en, HasSubstr("split into 63.06.01.2001, 63.06.01.2002"));
}

TEST_F(CodeEditionFile, ALineThatStandsTwiceInAnyFormIsNoSplit) {
  scenario.codes.path = file("kode.csv", "kode_lama,kode_baru\n63.06.09.2001,63.06.01.2001\n"
                                         "6306092001.0,6306012001\n");
  scenario.counts.path = file("balita.csv", "kode_desa,sasaran,diukur,stunting\n63.06.09.2001,10,8,2\n");
  EXPECT_EQ(inputs().counts.measured[VillageId{0}].value, 8);
}

TEST_F(CodeEditionFile, AnOldCodeThatIsInUseTodayKeepsTodaysMeaningWithAWarning) {
  scenario.codes.path = file("kode.csv", "kode_lama,kode_baru\n63.06.02.2001,63.06.02.2002\n");
  scenario.counts.path = file("balita.csv", "kode_desa,sasaran,diukur,stunting\n63.06.02.2001,10,8,2\n");
  const Inputs in = inputs();
  EXPECT_EQ(in.counts.measured[VillageId{2}].value, 8);
  EXPECT_EQ(first_of(in.findings, "code_edition_in_use").row, 2u);
}

TEST_F(CodeEditionFile, CodesOfTwoLevelsOrNoneAreErrorsWithTheirLine) {
  scenario.codes.path = file("kode.csv", "kode_lama,kode_baru\n63.06.09.2001,63.06.01\nx,63.06.01\n");
  EXPECT_EQ(first_of(inputs().findings, "code_edition_unclear").row, 2u);
  scenario.codes.path = file("kode.csv", "kode_lama,nama\n63.06.09.2001,x\n");
  EXPECT_THAT(error_of([&] { inputs(); }), HasSubstr("no column \"kode_baru\""));
}

} // namespace
