#include "read/inputs.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::ElementsAre;

class Workbook : public testing::Test {
protected:
  // The CSV as one sheet, every line of it below a line of made-up column names.
  bool make(const std::string &csv, const std::string &options) {
    folder.write("rekap.csv", csv);
    return convert(folder.path("rekap.csv"), folder.path("rekap.xlsx"), "-f XLSX " + options);
  }
  read::TextTable table(const std::string &sheet) {
    return read::read_table({"rekap.xlsx", folder.path("rekap.xlsx")}, sheet, known, findings);
  }
  TemporaryFolder folder;
  std::vector<std::string> known = {"kode_desa", "diukur"};
  Findings findings;
};

TEST_F(Workbook, TitleLinesAndLineNumbersAreThoseOfTheSheet) {
  if (!make("DATA STUNTING,,\nkode_desa,desa,diukur\n63.06.01.2001,Alfa,12\n,,\n63.06.01.2002,Beta,\n",
            "-oo HEADERS=NO"))
    GTEST_SKIP() << "needs ogr2ogr with the XLSX driver";
  const read::TextTable t = table("");
  EXPECT_EQ(t.header_line, 3u);
  EXPECT_THAT(t.columns, ElementsAre("kode_desa", "desa", "diukur"));
  ASSERT_EQ(t.rows(), 2u);
  EXPECT_THAT(t.cells[0], ElementsAre("63.06.01.2001", "Alfa", "12"));
  EXPECT_THAT(t.cells[1], ElementsAre("63.06.01.2002", "Beta", ""));
  EXPECT_EQ(t.line[0], 4u);
  EXPECT_TRUE(t.workbook);
}

TEST_F(Workbook, CodesThatAreNumbersKeepAllTheirDigits) {
  if (!make("kode_desa,diukur\n6306012001,12\n6306012002,13\n", "-oo AUTODETECT_TYPE=YES"))
    GTEST_SKIP() << "needs ogr2ogr with the XLSX driver";
  EXPECT_THAT(table("rekap").cells[0], ElementsAre("6306012001", "12"));
}

TEST_F(Workbook, AnUnknownSheetIsRefusedNamingThoseThatAre) {
  if (!make("kode_desa,diukur\n6306012001,12\n", "-oo HEADERS=YES"))
    GTEST_SKIP() << "needs ogr2ogr with the XLSX driver";
  EXPECT_THAT(error_of([&] { table("Lembar9"); }),
              testing::HasSubstr("there is no layer or sheet \"Lembar9\"; there are: rekap"));
}

TEST_F(Workbook, ATruncatedWorkbookIsRefused) {
  if (!make("kode_desa,diukur\n6306012001,12\n", "-oo HEADERS=YES"))
    GTEST_SKIP() << "needs ogr2ogr with the XLSX driver";
  const auto size = std::filesystem::file_size(folder.path("rekap.xlsx"));
  for (std::uintmax_t cut : {size - 200, size / 2, size / 4}) {
    std::filesystem::resize_file(folder.path("rekap.xlsx"), cut);
    EXPECT_EQ(exit_code_of([&] { table(""); }), 3) << cut;
  }
}

} // namespace
