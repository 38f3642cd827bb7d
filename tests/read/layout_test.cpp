#include "read/cells/month_words.hpp"
#include "read/files/table.hpp"
#include "read/temporary_files.hpp"
#include "read/workbooks/sheet_month.hpp"
#include "read/workbooks/values.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Layout : public testing::Test {
protected:
  read::TextTable table_of(const std::string &text) {
    const std::vector<std::string> known = {"kode_desa", "kecamatan", "desa",
                                            "sasaran",   "diukur",    "stunting"};
    return read::read_table({"t.csv", folder.write("t.csv", text)}, "", known, findings);
  }
  TemporaryFolder folder;
  Findings findings;
};

TEST_F(Layout, TheHeaderOnEachPageIsNoRow) {
  const auto t =
      table_of("Kode Desa;Desa;Diukur\n1;Alfa;12\nKode Desa;Desa;Diukur\n2;Beta;13\nKODE DESA;DESA;DIUKUR\n");
  EXPECT_THAT(t.line, ElementsAre(2u, 4u));
  EXPECT_THAT(t.repeated_header_lines, ElementsAre(3u, 5u));
  EXPECT_THAT(first_of(findings, "lines_left_out").sentence.en, HasSubstr("lines 3, 5 are no rows"));
}

// A village whose name begins like a heading's, without counts, below rows that have no heading.
TEST_F(Layout, ALineTakenForAHeadingThatIsNoneIsTold) {
  const auto t = table_of("Desa;Diukur;Stunting;Catatan\nAlfa;12;3;\nKecapi;;;kosong\nBeta;13;4;\n");
  EXPECT_THAT(t.line, ElementsAre(2u, 4u));
  EXPECT_THAT(t.note_lines, ElementsAre(3u));
  EXPECT_THAT(first_of(findings, "lines_left_out").sentence.en, HasSubstr("lines 3 without a number"));
}

TEST_F(Layout, HeadingsAboveNothingAreTold) {
  const auto t = table_of("Desa;Diukur;Stunting;Catatan\nKec. Suka;;;x\nKec. Maju;;;x\n");
  EXPECT_EQ(t.rows(), 0u);
  EXPECT_THAT(t.note_lines, ElementsAre(2u, 3u));
}

TEST_F(Layout, BothLinesOfAHeaderComeAgain) {
  const std::string header = "Kode Desa;Desa;Balita;\n;;Sasaran;Diukur\n";
  const auto t = table_of(header + "1;Alfa;20;12\n" + header + "2;Beta;21;13\n");
  EXPECT_THAT(t.column(1), ElementsAre("Alfa", "Beta"));
}

TEST_F(Layout, NumbersAndUnitsOfColumnsAreNoVillage) {
  for (const char *line : {"(1);(2);(3);(4)", "1;2;3;4", "[1];[2];[3];[4]", "a;b;c;d", "1;2;3;4 = 3 / 2",
                           "-1;-2;-3;-4", "1.;2.;3.;4.", "(kode);(nama);(anak);(anak)"}) {
    findings = {};
    const auto t =
        table_of(std::string("Kode Desa;Desa;Sasaran;Diukur\n") + line + "\n99.01.01.2001;Alfa;20;12\n");
    EXPECT_THAT(t.line, ElementsAre(3u)) << line;
    EXPECT_EQ(count_of(findings, "lines_left_out"), 1u) << line;
  }
}

TEST_F(Layout, SmallNumbersFurtherDownAreARow) {
  EXPECT_EQ(table_of("Kode Desa;Desa;Sasaran;Diukur\n9;Alfa;20;12\n1;2;3;4\n").rows(), 2u);
}

TEST_F(Layout, SumsAreNoRowsAndAgreeWithTheirLines) {
  const auto t = table_of("Kode Desa;Desa;Kecamatan;Sasaran;Diukur\n"
                          "99.01.01.2001;Alfa;Selatan;600;12\n99.01.01.2002;Beta;Selatan;400;13\n"
                          ";Jumlah Selatan;Selatan;1.000;25\n"
                          "99.01.02.2001;Delta;Utara;7;8\n;Sub Total;Utara;7;8\n"
                          "TOTAL;;;1.007;33\n;Rata-rata;;335,7;11\n");
  EXPECT_EQ(t.rows(), 3u);
  EXPECT_EQ(count_of(findings, "total_differs"), 0u);
  EXPECT_THAT(first_of(findings, "lines_left_out").sentence.en, HasSubstr("4, 6-8"));
}

TEST_F(Layout, ASumThatIsNotThatOfItsLinesIsAFinding) {
  table_of(
      "Kode Desa;Desa;Sasaran;Diukur\n99.01.01.2001;Alfa;20;12\n99.01.01.2002;Beta;21;13\nJUMLAH;;41;28\n");
  ASSERT_EQ(count_of(findings, "total_differs"), 1u);
  const Finding finding = first_of(findings, "total_differs");
  EXPECT_EQ(finding.subject, "Diukur");
  EXPECT_EQ(finding.row, 4u);
  EXPECT_THAT(finding.sentence.en, HasSubstr("the total says 28, but the lines above it add up to 25"));
}

TEST_F(Layout, AVillageWithACodeIsNoSumWhateverItsName) {
  EXPECT_EQ(table_of("Kode Desa;Desa;Diukur\n99.01.01.2001;Jumlah Makmur;12\n").rows(), 1u);
  EXPECT_EQ(table_of("Kode Desa;Desa;Diukur\n;Totalindo;12\n").rows(), 1u);
}

TEST_F(Layout, AKecamatanOnItsFirstLineStandsForThoseBelow) {
  const auto t = table_of(
      "Kecamatan;Desa;Sasaran;Diukur\nSelatan;Alfa;20;12\n;Beta;;13\nUtara;Delta;22;14\n;Jumlah;42;39\n");
  EXPECT_THAT(t.column(0), ElementsAre("Selatan", "Selatan", "Utara"));
  EXPECT_EQ(t.cells[1][2], "") << "a number is never filled down";
  EXPECT_THAT(first_of(findings, "cells_filled_down").sentence.en, HasSubstr("\"Kecamatan\": lines 3 "));
}

TEST_F(Layout, NothingIsFilledAboveTheFirstNameOrBesideACode) {
  EXPECT_THAT(table_of("Kecamatan;Desa;Diukur;Stunting\n;Alfa;12;3\nUtara;Delta;14;3\n").column(0),
              ElementsAre("", "Utara"));
  EXPECT_THAT(
      table_of("Kode Desa;Kecamatan;Desa;Diukur\n99.01.01.2001;Selatan;Alfa;12\n99.01.02.2001;;Delta;14\n")
          .column(1),
      ElementsAre("Selatan", ""));
  EXPECT_EQ(count_of(findings, "cells_filled_down"), 0u);
}

TEST_F(Layout, ANameAloneAboveItsVillagesIsTheirKecamatan) {
  const auto t =
      table_of("No;Desa;Sasaran;Diukur\nI. KECAMATAN SELATAN;;;\n1;Alfa;20;12\n2;Beta;21;13\n;Kec. Utara;;\n"
               "1;Delta;22;14\nSumber: puskesmas;;;\n");
  EXPECT_THAT(t.columns, ElementsAre("No", "Desa", "Sasaran", "Diukur", "Kecamatan"));
  EXPECT_THAT(t.column(4), ElementsAre("KECAMATAN SELATAN", "KECAMATAN SELATAN", "Utara"));
  EXPECT_THAT(first_of(findings, "subdistrict_headings").sentence.en, HasSubstr("lines 2, 5"));
  EXPECT_THAT(t.note_lines, ElementsAre(7u));
}

TEST_F(Layout, AKecamatanStandsAboveItsVillagesWithTheirSums) {
  const auto t =
      table_of("No;Desa;Sasaran;Diukur\nI;SELATAN;1.041;25\n1;Alfa;1.020;12\n2;Beta;21;13\n3;Cita;;\n"
               "II;UTARA;22;14\n1;Delta;22;14\n;JUMLAH;1.063;39\n");
  EXPECT_THAT(t.column(1), ElementsAre("Alfa", "Beta", "Cita", "Delta"));
  EXPECT_THAT(t.column(4), ElementsAre("SELATAN", "SELATAN", "SELATAN", "UTARA"));
  EXPECT_THAT(t.heading_lines, ElementsAre(2u, 6u));
  EXPECT_EQ(count_of(findings, "total_differs"), 0u);
}

TEST_F(Layout, RowsThatAreNotAllPartedByTheirSumsStayRows) {
  EXPECT_EQ(
      table_of("No;Desa;Sasaran;Diukur\n1;Alfa;41;25\n2;Beta;20;12\n3;Cita;21;13\n4;Delta;22;14\n").rows(),
      4u);
}

TEST_F(Layout, AKecamatanIsCountedOtherwiseThanItsVillages) {
  const auto t =
      table_of("No;Desa;Sasaran;Diukur\nA.;Selatan;;\n1;Alfa;20;12\n2;Beta;;\nB.;Utara;;\n1;Delta;22;14\n");
  EXPECT_THAT(t.column(1), ElementsAre("Alfa", "Beta", "Delta")) << "Beta has no numbers and is a village";
  EXPECT_THAT(t.column(4), ElementsAre("Selatan", "Selatan", "Utara"));
}

TEST_F(Layout, ASumWithCellsOutOfPlaceIsNoReasonToStop) {
  EXPECT_EQ(table_of("Kode Desa;Desa;Sasaran;Diukur\n99.01.01.2001;Alfa;20;12\nJUMLAH;20;12\n").rows(), 1u);
  EXPECT_EQ(count_of(findings, "ragged_row"), 0u);
}

TEST_F(Layout, ColumnsThatTheScenarioNamesHaveTheirPart) {
  const std::vector<std::string> names = {"Wilayah", "Nama Satuan", "diukur"};
  const std::string path = folder.write("n.csv", "Wilayah;Nama Satuan;Diukur\nSelatan;Alfa;12\n;Beta;13\n");
  const auto t = read::read_table({"n.csv", path}, {"", "counts.sheet", {}, {"", "Nama Satuan", "Wilayah"}},
                                  names, findings);
  EXPECT_THAT(t.column(0), ElementsAre("Selatan", "Selatan"));
}

TEST_F(Layout, ANameAloneIsANoteWhereTheTableHasItsOwnKecamatan) {
  const auto t = table_of("Kecamatan;Desa;Sasaran;Diukur\nTAHAP SATU;;;\nSelatan;Alfa;20;12\n");
  EXPECT_THAT(t.note_lines, ElementsAre(2u));
  EXPECT_EQ(t.columns.size(), 4u);
}

TEST_F(Layout, ARowOfWordsIsNoSecondLineOfTheHeader) {
  const auto t = table_of("Kode Desa;Desa;Jenis\nA;Alfa;Desa\nB;Beta;Desa\n");
  EXPECT_EQ(t.rows(), 2u);
  EXPECT_THAT(findings.rows, IsEmpty());
}

TEST_F(Layout, GroupsOfSexStayApart) {
  const auto t =
      table_of("Kode Desa;Laki-laki;;Perempuan;\n;Diukur;Stunting;Diukur;Stunting\n99.01.01.2001;1;2;3;4\n");
  EXPECT_THAT(t.columns, ElementsAre("Kode Desa", "Laki-laki Diukur", "Laki-laki Stunting",
                                     "Perempuan Diukur", "Perempuan Stunting"));
}

TEST(MonthNamed, IsReadAsOfficesWriteIt) {
  const auto is = [](const char *text, int year, int month) {
    const auto named = read::month_named(text);
    return named && *named == YearMonth{year, month};
  };
  EXPECT_TRUE(is("AGT 2026", 2026, 8));
  EXPECT_TRUE(is("Nopember", 0, 11));
  EXPECT_TRUE(is("Pebruari'26", 2026, 2));
  EXPECT_TRUE(is("2026-08", 2026, 8));
  EXPECT_TRUE(is("08-2026", 2026, 8));
  EXPECT_TRUE(is("202608", 2026, 8));
  EXPECT_TRUE(is("Bln 8", 0, 8));
  EXPECT_TRUE(is("REKAP_JUNI_2026", 2026, 6));
  EXPECT_FALSE(read::month_named("Sheet1"));
  EXPECT_FALSE(read::month_named("Data 2026"));
  EXPECT_FALSE(read::month_named("Jan-Mar 2026")) << "several months";
  EXPECT_FALSE(read::month_named("Marhaban")) << "a word that begins like a month";
  EXPECT_TRUE(read::month_fits({0, 8}, {2026, 8}));
  EXPECT_FALSE(read::month_fits({2025, 8}, {2026, 8}));
}

TEST(NumberFormats, AreKnownByWhatTheyShow) {
  using read::NumberKind;
  EXPECT_EQ(read::kind_of_format("0.00%"), NumberKind::percent);
  EXPECT_EQ(read::kind_of_format("0.0%;[Red]-0.0%"), NumberKind::percent);
  EXPECT_EQ(read::kind_of_format("0 \"%\""), NumberKind::plain);
  EXPECT_EQ(read::kind_of_format("[$-421]dd mmmm yyyy;@"), NumberKind::date);
  EXPECT_EQ(read::kind_of_format("mmm"), NumberKind::date);
  EXPECT_EQ(read::kind_of_format("[h]:mm:ss"), NumberKind::time);
  EXPECT_EQ(read::kind_of_format("_-* #,##0_-;-* #,##0_-"), NumberKind::plain);
  EXPECT_EQ(read::kind_of_format("#,##0 \"desa\""), NumberKind::plain);
  EXPECT_EQ(read::kind_of_format("General"), NumberKind::plain);
  EXPECT_EQ(read::kind_of_format("[Red]0"), NumberKind::plain);
}

// Excel counts 29 February 1900, which was not: its day 60 (ECMA-376 part 1, 18.17.4.1).
TEST(DaysOfExcel, AreThoseItShows) {
  using read::NumberKind;
  EXPECT_EQ(read::shown_number("1", NumberKind::date, false), "1900-01-01");
  EXPECT_EQ(read::shown_number("61", NumberKind::date, false), "1900-03-01");
  EXPECT_EQ(read::shown_number("45292", NumberKind::date, false), "2024-01-01");
  EXPECT_EQ(read::shown_number("43830", NumberKind::date, true), "2024-01-01");
  EXPECT_EQ(read::shown_number("45292.999999999", NumberKind::date, false), "2024-01-02");
  EXPECT_EQ(read::shown_number("0", NumberKind::date, false), "0");
  EXPECT_EQ(read::shown_number("0.5", NumberKind::time, false), "12:00:00");
}

} // namespace
