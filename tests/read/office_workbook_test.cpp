#include "read/files/table.hpp"
#include "read/made_workbooks.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using made::merged;
using made::number;
using made::percent;
using made::row;
using made::text;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::vector<std::string> office_columns = {"kode_desa", "kecamatan", "desa",           "sasaran",
                                                 "diukur",    "stunting",  "balita_sasaran", "balita_diukur"};

// Each test asks the same of an XLSX and of an ODS.
class OfficeWorkbook : public testing::TestWithParam<const char *> {
protected:
  std::string file() const { return std::string("rekap.") + GetParam(); }
  read::TextTable table(const std::vector<made::Sheet> &sheets,
                        const read::WantedSheet &wanted = {"", "counts.sheet"}) {
    const bool ods = std::string(GetParam()) == "ods";
    const std::string path = folder.write(file(), ods ? made::ods(sheets) : made::xlsx(sheets));
    return read::read_table({file(), path}, wanted, office_columns, findings);
  }
  static std::vector<made::Row> plain_rows(const std::string &stunted = "3") {
    return {row("kode_desa;desa;kecamatan;diukur;stunting"), row("99.01.01.2001;Alfa;Selatan;12;" + stunted),
            row("99.01.01.2002;Beta;Selatan;13;2")};
  }
  TemporaryFolder folder;
  Findings findings;
};

INSTANTIATE_TEST_SUITE_P(Both, OfficeWorkbook, testing::Values("xlsx", "ods"));

TEST_P(OfficeWorkbook, CellsLinesAndColumnsAreThoseOfTheSheet) {
  std::vector<made::Row> rows = plain_rows();
  rows.insert(rows.begin(), {row("REKAP BALITA"), {}});
  const auto t = table({{"Data", rows}});
  EXPECT_EQ(t.header_line, 3u);
  EXPECT_THAT(t.columns, ElementsAre("kode_desa", "desa", "kecamatan", "diukur", "stunting"));
  EXPECT_THAT(t.line, ElementsAre(4u, 5u));
  EXPECT_THAT(t.cells[0], ElementsAre("99.01.01.2001", "Alfa", "Selatan", "12", "3"));
  EXPECT_TRUE(t.workbook);
  EXPECT_THAT(findings.rows, IsEmpty());
}

TEST_P(OfficeWorkbook, AMergedNameSpeaksForEveryLineItCovers) {
  std::vector<made::Row> rows = {row("Kecamatan;Desa;Sasaran;Diukur"), row(";Alfa;20;12"), row(";Beta;21;13"),
                                 row(";Cita;22;14"), row("Utara;Delta;23;15")};
  rows[1][0] = merged(text("Selatan"), 3, 1);
  const auto t = table({{"Data", rows}});
  EXPECT_THAT(t.column(0), ElementsAre("Selatan", "Selatan", "Selatan", "Utara"));
  ASSERT_EQ(count_of(findings, "cells_filled_down"), 1u);
  EXPECT_THAT(first_of(findings, "cells_filled_down").sentence.en, HasSubstr("\"Kecamatan\": lines 3-4"));
}

TEST_P(OfficeWorkbook, AMergedNumberIsNotTheNumberOfItsFirstLine) {
  std::vector<made::Row> rows = plain_rows();
  rows[1][3] = merged(number("25"), 2, 1);
  rows[2][3] = text("");
  table({{"Data", rows}});
  ASSERT_EQ(count_of(findings, "merged_number"), 1u);
  EXPECT_EQ(first_of(findings, "merged_number").severity, Severity::error);
  EXPECT_THAT(first_of(findings, "merged_number").sentence.en, HasSubstr("D2:D3"));
}

TEST_P(OfficeWorkbook, AHeaderOfTwoLinesIsReadAsOne) {
  std::vector<made::Row> rows = {row("REKAP;;;;;"), row("Kode Desa;Desa;Balita;;Status Gizi;"),
                                 row(";;Sasaran;Diukur;Stunting;Pendek"),
                                 row("99.01.01.2001;Alfa;20;12;3;2")};
  rows[1][0].down = rows[1][1].down = 2;
  rows[1][2].across = rows[1][4].across = 2;
  const auto t = table({{"Data", rows}});
  EXPECT_THAT(t.columns, ElementsAre("Kode Desa", "Desa", "Balita Sasaran", "Balita Diukur", "Stunting",
                                     "Status Gizi Pendek"));
  EXPECT_THAT(t.groups, ElementsAre("", "", "Balita", "Balita", "Status Gizi", "Status Gizi"));
  EXPECT_THAT(t.line, ElementsAre(4u));
  EXPECT_EQ(count_of(findings, "header_joined"), 1u);
}

TEST_P(OfficeWorkbook, MonthsSideBySideAreColumnsOfTheirOwn) {
  std::vector<made::Row> rows = {row("Kode Desa;Juli 2026;;Agustus 2026;"),
                                 row(";Diukur;Stunting;Diukur;Stunting"), row("99.01.01.2001;11;2;12;3")};
  rows[0][1].across = rows[0][3].across = 2;
  const auto t = table({{"Data", rows}});
  EXPECT_THAT(t.columns, ElementsAre("Kode Desa", "Juli 2026 Diukur", "Juli 2026 Stunting",
                                     "Agustus 2026 Diukur", "Agustus 2026 Stunting"));
  EXPECT_THAT(t.groups, ElementsAre("", "Juli 2026", "Juli 2026", "Agustus 2026", "Agustus 2026"));
}

TEST_P(OfficeWorkbook, PercentCellsStandBesideTypedOnesInOneUnit) {
  std::vector<made::Row> rows = {row("kode_desa;diukur"),
                                 {text("99.01.01.2001"), percent("0.45")},
                                 {text("99.01.01.2002"), number("45")},
                                 {text("99.01.01.2003"), percent("0.07")},
                                 {text("99.01.01.2004"), percent("0.2875")}};
  EXPECT_THAT(table({{"Data", rows}}).column(1), ElementsAre("45%", "45", "7%", "28.75%"));
}

TEST_P(OfficeWorkbook, WhatACalculationLeavesBehindThePointIsNoFraction) {
  std::vector<made::Row> rows = {{text("kode_desa"), text("diukur")}};
  for (const char *stored : {"54.00000000000001", "12.99999999999999", "12.000000001", "9.906012001E9",
                             "82.400000000000006", "0.5", "9999010402260012"})
    rows.push_back({text("x"), number(stored)});
  EXPECT_THAT(table({{"Data", rows}}).column(1),
              ElementsAre("54", "13", "12", "9906012001", "82.4", "0.5", "9999010402260012"));
}

TEST_P(OfficeWorkbook, DaysAreDaysWithTheirTimeBehind) {
  std::vector<made::Row> rows = {row("kode_desa;diukur"), row("a;x"), row("b;x")};
  rows[1][1] = {made::Kind::day, "2026-08-05|46239"};
  rows[2][1] = {made::Kind::day, "2026-08-05T09:30:00|46239.3958333333"};
  EXPECT_THAT(table({{"Data", rows}}).column(1), ElementsAre("2026-08-05", "2026-08-05 09:30:00"));
}

TEST_P(OfficeWorkbook, AFormulaWithoutAResultIsNeitherNoughtNorEmpty) {
  std::vector<made::Row> rows = plain_rows();
  rows[1][4] = rows[2][4] = made::formula();
  table({{"Data", rows}});
  const Finding finding = first_of(findings, "formula_without_value");
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_EQ(finding.subject, "stunting");
  EXPECT_THAT(finding.sentence.en, HasSubstr("2 cells (E2, E3) hold formulas without a stored result"));
}

TEST_P(OfficeWorkbook, AFormulaWithoutAResultInAColumnNobodyAskedForIsNoMatter) {
  std::vector<made::Row> rows = plain_rows();
  rows[0].push_back(text("persen"));
  rows[1].push_back(made::formula());
  table({{"Data", rows}});
  EXPECT_THAT(findings.rows, IsEmpty());
}

TEST_P(OfficeWorkbook, ErrorsOfTheSpreadsheetAreNamedWithTheirCells) {
  std::vector<made::Row> rows = plain_rows();
  rows[1][3] = {made::Kind::error, "#REF!"};
  rows[2][4] = {made::Kind::error, "#N/A"};
  const auto t = table({{"Data", rows}});
  ASSERT_EQ(count_of(findings, "error_cell"), 2u);
  EXPECT_THAT(findings.rows[0].sentence.en, HasSubstr("\"diukur\": 1 cells (D2)"));
  EXPECT_THAT(findings.rows[1].sentence.en, HasSubstr("\"stunting\": 1 cells (E3)"));
  EXPECT_EQ(t.cells[0][3], "");
}

TEST_P(OfficeWorkbook, HiddenLinesAndColumnsAreReadWithAWord) {
  const auto t = table({{"Data", plain_rows(), false, {2}, {3}}});
  EXPECT_EQ(t.rows(), 2u);
  EXPECT_THAT(first_of(findings, "hidden_lines").sentence.en, HasSubstr("lines 2 are hidden"));
  EXPECT_THAT(first_of(findings, "hidden_columns").sentence.en, HasSubstr("\"diukur\" is hidden"));
}

TEST_P(OfficeWorkbook, AHiddenSheetIsReadOnlyWhenItIsNamed) {
  const std::vector<made::Sheet> sheets = {{"lama", plain_rows("9"), true}, {"Data 2026", plain_rows("3")}};
  EXPECT_EQ(table(sheets).cells[0][4], "3");
  EXPECT_THAT(first_of(findings, "sheet_chosen").sentence.en, HasSubstr("\"Data 2026\" is read"));
  EXPECT_THAT(first_of(findings, "sheet_chosen").sentence.en, HasSubstr("lama (hidden)"));
  EXPECT_EQ(table(sheets, {"lama", "counts.sheet"}).cells[0][4], "9");
  EXPECT_EQ(count_of(findings, "sheet_hidden"), 1u);
}

TEST_P(OfficeWorkbook, ACoverIsNotTheTable) {
  const auto t =
      table({{"Petunjuk", {row("Isilah lembar berikut"), row("Terima kasih")}}, {"Isi", plain_rows()}});
  EXPECT_EQ(t.rows(), 2u);
  EXPECT_EQ(count_of(findings, "sheet_chosen"), 1u);
}

TEST_P(OfficeWorkbook, TheMonthChoosesAmongSheetsThatAreAlike) {
  const std::vector<made::Sheet> sheets = {
      {"JULI 2026", plain_rows("1")}, {"AGT 2025", plain_rows("2")}, {"AGT 2026", plain_rows("3")}};
  EXPECT_EQ(table(sheets, {"", "counts.sheet", {2026, 8}}).cells[0][4], "3");
  EXPECT_THAT(
      error_of([&] {
        table(sheets, {"", "counts.sheet", {2026, 9}});
      }),
      HasSubstr("speak of other months; the sheets are: JULI 2026, AGT 2025, AGT 2026. Name the sheet with "
                "counts.sheet"));
  EXPECT_THAT(error_of([&] { table(sheets); }), HasSubstr("all hold the columns"));
}

TEST_P(OfficeWorkbook, OneSheetOfAnotherMonthIsNotThisMonths) {
  EXPECT_EQ(exit_code_of([&] { table({{"Juli 2026", plain_rows()}}, {"", "counts.sheet", {2026, 8}}); }), 2);
  EXPECT_EQ(table({{"Juli 2026", plain_rows()}}, {"Juli 2026", "counts.sheet", {2026, 8}}).rows(), 2u);
  EXPECT_EQ(count_of(findings, "sheet_of_other_month"), 1u);
}

TEST_P(OfficeWorkbook, ACellFarAwayCostsNoMemory) {
  std::vector<made::Row> rows = plain_rows();
  std::string bytes = made::xlsx({{"Data", rows}});
  if (std::string(GetParam()) == "ods")
    GTEST_SKIP() << "a cell of an ODS has no address";
  const std::string far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>";
  std::string sheet = made::xlsx_sheet({"Data", rows});
  sheet.replace(sheet.find("</sheetData>"), 12, far);
  folder.write("jauh.xlsx", fuzz::workbook(sheet, std::string(fuzz::xml_head) + "<sst xmlns=\"" +
                                                      fuzz::main_space + "\"/>"));
  EXPECT_EQ(read::read_table({"jauh.xlsx", folder.path("jauh.xlsx")}, "", office_columns, findings).rows(),
            2u);
}

// Files of writers that Excel opens all the same.
class OtherWriter : public testing::Test {
protected:
  read::TextTable table_of_part(const std::string &sheet) {
    const std::string strings = std::string(fuzz::xml_head) + "<sst xmlns=\"" + fuzz::main_space +
                                "\"><si><r><t>kode</t></r><r><t>_desa</t></r>"
                                "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si></sst>";
    const std::string path = folder.write("lain.xlsx", fuzz::workbook(fuzz::xml_head + sheet, strings));
    return read::read_table({"lain.xlsx", path}, "", office_columns, findings);
  }
  TemporaryFolder folder;
  Findings findings;
};

TEST_F(OtherWriter, PrefixesAreNoNames) {
  const auto t = table_of_part("<x:worksheet xmlns:x=\"" + std::string(fuzz::main_space) +
                               "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c><x:c "
                               "r=\"B1\" t=\"inlineStr\"><x:is><x:t>"
                               "diukur</x:t></x:is></x:c></x:row><x:row r=\"2\"><x:c r=\"A2\" "
                               "t=\"str\"><x:v>99.01.01.2001</x:v></x:c><x:c "
                               "r=\"B2\"><x:v>12</x:v></x:c></x:row></x:sheetData></x:worksheet>");
  EXPECT_THAT(t.columns, ElementsAre("kode_desa", "diukur"));
  EXPECT_THAT(t.cells.at(0), ElementsAre("99.01.01.2001", "12"));
}

TEST_F(OtherWriter, CellsWithoutAnAddressComeInTheirOrder) {
  const auto t =
      table_of_part("<worksheet xmlns=\"" + std::string(fuzz::main_space) +
                    "\"><sheetData><row><c t=\"s\"><v>0</v></c><c/><c t=\"inlineStr\"><is><t>diukur</t></is>"
                    "</c></row><row/><row><c><v>9901012001</v></c><c/><c><v>12</v></c></row></sheetData>"
                    "</worksheet>");
  EXPECT_THAT(t.cells.at(0), ElementsAre("9901012001", "", "12"));
  EXPECT_THAT(t.line, ElementsAre(3u));
}

TEST_F(OtherWriter, ADoctypeIsRefused) {
  EXPECT_EQ(exit_code_of([&] {
              table_of_part(
                  "<!DOCTYPE w [<!ENTITY a \"b\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&a;"
                  "</t></is></c></row></sheetData></worksheet>");
            }),
            3);
}

TEST_F(OtherWriter, AWorkbookFrom1904CountsItsDaysFromThere) {
  std::vector<made::Row> rows = {row("kode_desa;diukur"), row("a;x")};
  rows[1][1] = {made::Kind::day, "|44777"}; // 46239 days from 1900
  rows.push_back({text("b"), number("44778")});
  const std::string path = folder.write("mac.xlsx", made::xlsx({{"Data", rows}}, {true}));
  EXPECT_THAT(read::read_table({"mac.xlsx", path}, "", office_columns, findings).column(1),
              ElementsAre("2026-08-05", "2026-08-06"));
  EXPECT_EQ(count_of(findings, "days_from_1904"), 1u);
}

TEST_F(OtherWriter, ContentCountsAndNotTheName) {
  const auto read_as = [&](const std::string &name, const std::string &bytes) {
    return read::read_table({name, folder.write(name, bytes)}, "", office_columns, findings);
  };
  EXPECT_EQ(read_as("teks.xlsx", "kode_desa;diukur\n1;2\n").rows(), 1u);
  EXPECT_THAT(first_of(findings, "content_not_as_named").sentence.en, HasSubstr("text (CSV)"));
  EXPECT_EQ(read_as("buku.csv", made::xlsx({{"Data", {row("kode_desa;diukur"), row("1;2")}}})).rows(), 1u);
  const auto refused = [&](const std::string &bytes) {
    return error_of([&] { read_as("unduhan.xls", bytes); });
  };
  EXPECT_THAT(refused("\n<HTML><body><table><tr><td>kode_desa</td></tr></table></body></HTML>"),
              HasSubstr("a web page (HTML)"));
  EXPECT_THAT(refused(std::string("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) + std::string(600, '\0')),
              HasSubstr("an old .xls workbook, or one with a password"));
  EXPECT_THAT(refused("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>"),
              HasSubstr("one XML text"));
  EXPECT_THAT(refused(fuzz::zipped({{"surat.txt", "bukan tabel"}})), HasSubstr("holds no .xlsx or .ods"));
}

TEST_F(OtherWriter, ADamagedPartIsRefusedWithWhatHelps) {
  std::string bytes = made::xlsx({{"Data", {row("kode_desa;diukur"), row("1;2")}}});
  const std::size_t at = bytes.find("kode_desa");
  bytes[at] = 'X'; // the checksum of the part does not fit any more
  const std::string path = folder.write("rusak.xlsx", bytes);
  EXPECT_THAT(error_of([&] {
                read::read_table({"rusak.xlsx", path}, "", office_columns, findings);
              }),
              HasSubstr("save it again as .xlsx"));
}

} // namespace
