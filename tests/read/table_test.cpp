#include "read/files/csv.hpp"
#include "read/files/table.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::ElementsAre;

class CsvTable : public testing::Test {
protected:
  read::TextTable table_of(const std::string &text) {
    const std::vector<std::string> known = {"kode_desa", "diukur", "stunting"};
    return read::read_table({"t.csv", folder.write("t.csv", text)}, "", known, findings);
  }
  TemporaryFolder folder;
  Findings findings;
};

TEST_F(CsvTable, TheSeparatorIsFoundOverTheFile) {
  for (const std::string separator : {";", ",", "\t", "|"}) {
    const auto table = table_of("kode_desa" + separator + "diukur\n63.06.01.2001" + separator + "12\n");
    EXPECT_THAT(table.columns, ElementsAre("kode_desa", "diukur"));
    EXPECT_THAT(table.cells.at(0), ElementsAre("63.06.01.2001", "12"));
  }
}

TEST_F(CsvTable, DecimalCommasDoNotMakeASemicolonFileACommaFile) {
  const auto table = table_of("kode_desa;diukur;stunting\n1;1,5;2,5\n2;3,5;4,5\n");
  EXPECT_THAT(table.cells.at(1), ElementsAre("2", "3,5", "4,5"));
}

TEST_F(CsvTable, ByteOrderMarkAndWindowsLineEndsAreNoContent) {
  const auto table = table_of("\xef\xbb\xbfkode_desa;diukur\r\n1;12\r\n");
  EXPECT_THAT(table.columns, ElementsAre("kode_desa", "diukur"));
  EXPECT_THAT(table.cells.at(0), ElementsAre("1", "12"));
}

TEST_F(CsvTable, TitleLinesAboveTheHeaderAreLeftOut) {
  const auto table =
      table_of("DATA STUNTING;;\nKABUPATEN CONTOH, 2022;;\n\nKode Desa;Diukur;Stunting\n1;12;3\n");
  EXPECT_EQ(table.header_line, 4u);
  EXPECT_THAT(table.columns, ElementsAre("Kode Desa", "Diukur", "Stunting"));
  EXPECT_THAT(table.line, ElementsAre(5u));
}

TEST_F(CsvTable, Utf16IsReadWithAndWithoutMark) {
  const std::string ascii = "kode_desa;diukur\n1;12\n";
  std::string little = "\xff\xfe", big = "\xfe\xff", bare;
  for (char c : ascii) {
    little += {c, '\0'};
    big += {'\0', c};
    bare += {c, '\0'};
  }
  for (const std::string &bytes : {little, big, bare})
    EXPECT_THAT(table_of(bytes).cells.at(0), ElementsAre("1", "12"));
}

TEST_F(CsvTable, QuotedCellsMayHoldSeparatorsQuotesAndLines) {
  const auto table = table_of("kode_desa;diukur;catatan\n1;12;\"a;b \"\"c\"\"\nd\"\n2;13;x\n");
  EXPECT_THAT(table.cells.at(0), ElementsAre("1", "12", "a;b \"c\"\nd"));
  EXPECT_THAT(table.line, ElementsAre(2u, 4u));
}

TEST_F(CsvTable, EmptyCellsStayEmpty) {
  EXPECT_THAT(table_of("kode_desa;diukur;stunting\n1;;3\n").cells.at(0), ElementsAre("1", "", "3"));
}

TEST_F(CsvTable, ALineOfAnotherLengthIsRefusedWithItsPlace) {
  const auto table = table_of("kode_desa,diukur,stunting\n1,12,3\n2,1,5,4\n3,7\n");
  EXPECT_EQ(table.rows(), 1u);
  ASSERT_EQ(count_of(findings, "ragged_row"), 2u);
  EXPECT_EQ(findings.rows[0].row, 3u);
  EXPECT_EQ(findings.rows[0].severity, Severity::error);
}

TEST_F(CsvTable, AnExtraSeparatorIsRefusedEvenWhereTheLastCellIsEmpty) {
  EXPECT_EQ(table_of("kode_desa;diukur;stunting\n1;;12;\n2;3;1\n").rows(), 1u);
  EXPECT_EQ(count_of(findings, "ragged_row"), 1u);
}

TEST_F(CsvTable, NotesBelowTheTableAreNoRows) {
  EXPECT_EQ(table_of("kode_desa;diukur;stunting\n1;12;3\nSumber: Dinas Kesehatan\n").rows(), 1u);
  EXPECT_EQ(findings.rows.size(), 0u);
}

TEST_F(CsvTable, ColumnsAreFoundByNameWhateverTheCaseAndBlanks) {
  const auto table = table_of("Jumlah Diukur;KODE  DESA\n12;1\n");
  const std::vector<std::string> names = {"kode_desa"};
  EXPECT_EQ(read::find_column(table, names, findings), 1u);
}

TEST_F(CsvTable, AColumnThatIsThereTwiceIsNotChosenByPosition) {
  const auto table = table_of("kode_desa;diukur;Diukur\n1;12;13\n");
  const std::vector<std::string> names = {"diukur"};
  EXPECT_THAT(error_of([&] { read::find_column(table, names, findings); }),
              testing::HasSubstr("t.csv:1: 2 columns are called \"diukur\"; they differ"));
}

TEST_F(CsvTable, AColumnThatIsThereTwiceWithTheSameCellsIsReadOnceAndSaid) {
  const auto table = table_of("kode_desa;diukur;Diukur\n1;12;12\n2;;\n");
  const std::vector<std::string> names = {"diukur"};
  EXPECT_EQ(read::find_column(table, names, findings), 1u);
  EXPECT_EQ(first_of(findings, "column_twice").severity, Severity::warning);
}

TEST_F(CsvTable, EmptyCellsBeyondTheHeaderShiftNothingWhereEveryLineHasThem) {
  const auto table = table_of("kode_desa;diukur;stunting\n1;;12;\n2;3;1;\nTotal;;;;\n");
  EXPECT_THAT(table.cells.at(0), ElementsAre("1", "", "12"));
  EXPECT_EQ(table.rows(), 2u);
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(CsvTable, AHeaderMayEndInOneSeparatorMore) {
  EXPECT_THAT(table_of("kode_desa;diukur;stunting;\n1;13;12\n").cells.at(0),
              ElementsAre("1", "13", "12", ""));
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(CsvTable, AQuoteWithinACellIsReadWhereTheLineFitsAndNamedWhereItDoesNot) {
  const auto table =
      table_of("kode_desa,diukur,catatan\n1,12,\"Batu\" Putih\n2,13,\"Batu, x\" Putih\n3,14,x\n");
  EXPECT_THAT(table.cells.at(0), ElementsAre("1", "12", "\"Batu\" Putih"));
  EXPECT_EQ(table.rows(), 2u);
  ASSERT_EQ(count_of(findings, "loose_quote"), 2u);
  EXPECT_EQ(findings.rows[0].severity, Severity::warning);
  EXPECT_EQ(findings.rows[0].row, 2u);
  EXPECT_EQ(findings.rows[1].severity, Severity::error);
  EXPECT_EQ(findings.rows[1].row, 3u);
}

TEST_F(CsvTable, AnOpenQuoteIsRefusedWithItsLineThoughALaterOneClosesIt) {
  for (const char *rest :
       {"2,13,y\n3,14,z\n", "2,13,y\n3,14,z \"c\"\n", "2,13,y\n3,14,\"z\"\n", "2,13,y\n3,\"14\",z\n"})
    EXPECT_THAT(error_of([&] { table_of(std::string("kode_desa,diukur,catatan\n1,12,\"Batu\n") + rest); }),
                testing::HasSubstr("t.csv:2: a quote is not closed"))
        << rest;
}

TEST_F(CsvTable, ASignThatIsNotSeenIsNoContent) {
  const auto table = table_of("kode\xe2\x80\x8b_desa;\xc2\xa0"
                              "diu\xc2\xadkur\n\xef\xbb\xbf"
                              "1\xe2\x80\xaf;'12\n");
  const std::vector<std::string> names = {"kode_desa"};
  EXPECT_EQ(read::find_column(table, names, findings), 0u);
  EXPECT_THAT(table.columns.at(1), "diukur");
  EXPECT_THAT(table.cells.at(0), ElementsAre("1", "12"));
}

TEST_F(CsvTable, AnotherEncodingIsReadWithAWarning) {
  const auto table = table_of("kode_desa;diukur;desa\n1;2;Caf\xe9\n");
  EXPECT_EQ(table.cells.at(0).at(2), "Caf\xc3\xa9");
  EXPECT_EQ(count_of(findings, "encoding_assumed"), 1u);
}

TEST_F(CsvTable, WhatLokusWritesForASpreadsheetIsReadAsItIsShown) {
  const auto table = table_of("kode_desa;diukur;stunting\r\n\"=\"\"63.06.01.2001\"\"\";'-5;'a\r\n"
                              "'=\"63.06.01.2002\";=1+1;=\"\"\r\n");
  EXPECT_THAT(table.cells.at(0), ElementsAre("63.06.01.2001", "-5", "'a"));
  EXPECT_THAT(table.cells.at(1), ElementsAre("63.06.01.2002", "=1+1", ""));
}

} // namespace
