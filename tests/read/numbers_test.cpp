#include "core/units.hpp"
#include "read/cells/numbers.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::ElementsAre;

class NumberColumn : public testing::Test {
protected:
  std::vector<double> numbers(const std::vector<std::string> &cells) {
    return read::numbers_in(table(cells), 0, findings);
  }
  std::vector<double> counts(const std::vector<std::string> &cells) {
    return read::whole_numbers_in(table(cells), 0, findings);
  }
  static read::TextTable table(const std::vector<std::string> &cells) {
    read::TextTable t;
    t.file = "t.csv";
    t.columns = {"diukur"};
    for (const std::string &cell : cells) {
      t.line.push_back(t.line.size() + 2);
      t.cells.push_back({cell});
    }
    return t;
  }
  Findings findings;
};

TEST_F(NumberColumn, TheDecimalMarkIsDecidedOverAllCells) {
  EXPECT_THAT(numbers({"1,5", "1.234,5", "12"}), ElementsAre(1.5, 1234.5, 12));
  EXPECT_THAT(numbers({"1.5", "1,234.5", "12"}), ElementsAre(1.5, 1234.5, 12));
  EXPECT_THAT(numbers({"12,75", "1.234"}), ElementsAre(12.75, 1234));
  EXPECT_THAT(numbers({"0.123", "1.234"}), ElementsAre(0.123, 1.234));
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(NumberColumn, AnAmbiguousColumnIsRefusedWithFileLineAndColumn) {
  for (double value : numbers({"987", "1.234", "2.345"}))
    EXPECT_TRUE(is_missing(value));
  const Finding finding = first_of(findings, "ambiguous_decimal_mark");
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_EQ(finding.row, 3u);
  EXPECT_THAT(finding.sentence.en, testing::HasSubstr("t.csv:3:1: column \"diukur\""));
}

TEST_F(NumberColumn, WhatIsTooLargeForACountIsRefusedWithItsLineAndTheBound) {
  const std::vector<double> read = counts({"120", "6306012001", "3,306,012,001", "1e300", "10000000"});
  EXPECT_EQ(read[0], 120);
  EXPECT_TRUE(is_missing(read[1]) && is_missing(read[2]) && is_missing(read[3]));
  EXPECT_EQ(read[4], 10'000'000);
  EXPECT_EQ(count_of(findings, "number_too_large"), 3u);
  const Finding finding = first_of(findings, "number_too_large");
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_THAT(finding.sentence.en, testing::HasSubstr("t.csv:3:1: column \"diukur\": more than 10000000"));
}

TEST_F(NumberColumn, WhatIsTooLargeForAnyFigureIsRefusedAndTheOthersStay) {
  const std::vector<double> read = numbers({"0.5", "-1e16", "1e308", "1000000000000000"});
  EXPECT_EQ(read[0], 0.5);
  EXPECT_TRUE(is_missing(read[1]) && is_missing(read[2]));
  EXPECT_EQ(read[3], 1e15);
  EXPECT_EQ(count_of(findings, "number_too_large"), 2u);
}

TEST_F(NumberColumn, CommaAndPointInOneColumnAreRefused) {
  for (double value : numbers({"1,5", "2.5"}))
    EXPECT_TRUE(is_missing(value));
  EXPECT_EQ(count_of(findings, "mixed_decimal_mark"), 1u);
}

TEST_F(NumberColumn, InAWorkbookAPointNeedNotMarkThousands) {
  read::TextTable sheet = table({"7,5", "1.234"});
  EXPECT_THAT(read::numbers_in(sheet, 0, findings), ElementsAre(7.5, 1234));
  sheet.workbook = true;
  EXPECT_TRUE(is_missing(read::numbers_in(sheet, 0, findings)[1]));
  EXPECT_EQ(count_of(findings, "mixed_decimal_mark"), 1u);
  sheet.cells = {{"7.5"}, {"1.234"}};
  EXPECT_THAT(read::numbers_in(sheet, 0, findings), ElementsAre(7.5, 1.234));
}

TEST_F(NumberColumn, TextIsNoNumberAndItsContentIsNotShown) {
  numbers({"12", "Siti 5"});
  const Finding finding = first_of(findings, "not_a_number");
  EXPECT_EQ(finding.row, 3u);
  EXPECT_THAT(finding.sentence.en, Not(testing::HasSubstr("Siti")));
}

TEST_F(NumberColumn, EmptyAndDashesAreMissingAndNeverZero) {
  for (double value : numbers({"", "-", "\xe2\x80\x93", "NA", "n/a"}))
    EXPECT_TRUE(is_missing(value));
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(NumberColumn, PercentSignsAndBlankThousandsAreRead) {
  EXPECT_THAT(numbers({"27,1 %", "8%", "1 234"}), ElementsAre(27.1, 8, 1234));
  EXPECT_THAT(numbers({"\xc2\xa0"
                       "12"
                       "\xc2\xa0",
                       "1\xc2\xa0"
                       "234"}),
              ElementsAre(12, 1234));
}

TEST_F(NumberColumn, BrokenThousandsAreNoNumbers) {
  numbers({"12.34.5"});
  numbers({"1.2345,6"});
  numbers({"1..5"});
  numbers({"."});
  EXPECT_EQ(count_of(findings, "not_a_number"), 4u);
}

TEST_F(NumberColumn, APercentSignInsideIsNoNumber) {
  numbers({"1%2"});
  numbers({"%"});
  numbers({"%5"});
  EXPECT_EQ(count_of(findings, "not_a_number"), 3u);
}

TEST_F(NumberColumn, APercentageIsNoCount) {
  const auto values = counts({"12", "45%", "45 %"});
  EXPECT_EQ(values[0], 12);
  EXPECT_TRUE(is_missing(values[1]));
  EXPECT_TRUE(is_missing(values[2]));
  EXPECT_EQ(count_of(findings, "not_a_count"), 2u);
  EXPECT_EQ(first_of(findings, "not_a_count").row, 3u);
}

TEST_F(NumberColumn, CountsAreWholeAndNotNegative) {
  const auto values = counts({"12", "1.5", "-3", "3.0"});
  EXPECT_EQ(values[0], 12);
  EXPECT_TRUE(is_missing(values[1]));
  EXPECT_TRUE(is_missing(values[2]));
  EXPECT_EQ(values[3], 3);
  EXPECT_EQ(count_of(findings, "not_a_count"), 2u);
}

TEST_F(NumberColumn, AMarkInACountCanOnlyPartThousands) {
  EXPECT_THAT(counts({"987", "1.003", "2.345"}), ElementsAre(987, 1003, 2345));
  EXPECT_THAT(counts({"987", "1,003", "1 234"}), ElementsAre(987, 1003, 1234));
  EXPECT_THAT(counts({"1.003", "1,250"}), ElementsAre(1003, 1250));
  EXPECT_THAT(counts({"12,0", "1.250,0"}), ElementsAre(12, 1250));
  EXPECT_THAT(counts({"'60", "1.000.000"}), ElementsAre(60, 1000000));
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(NumberColumn, NoughtsBehindAMarkAreThousandsWhereTheColumnShowsIt) {
  EXPECT_THAT(counts({"987", "1.000"}), ElementsAre(987, 1000));
  EXPECT_THAT(counts({"1.000", "1.003"}), ElementsAre(1000, 1003));
  EXPECT_TRUE(findings.rows.empty());
  for (const auto &cells : {std::vector<std::string>{"12.000", "7.000"},
                            {"12.0", "7.000"},
                            {"1250", "7.000"},
                            {"1.234,0", "7,000"}}) {
    findings = {};
    EXPECT_TRUE(is_missing(counts(cells)[0])) << cells[0];
    EXPECT_EQ(count_of(findings, "ambiguous_decimal_mark"), 1u) << cells[0];
  }
}

TEST_F(NumberColumn, InAWorkbookANumberBelowTenMayHaveBeenAThousand) {
  read::TextTable sheet = table({"987", "1.003"});
  sheet.workbook = true;
  EXPECT_THAT(read::whole_numbers_in(sheet, 0, findings), ElementsAre(987, 1003));
  sheet.cells = {{"1"}, {"1.003"}};
  EXPECT_TRUE(is_missing(read::whole_numbers_in(sheet, 0, findings)[0]));
  EXPECT_EQ(first_of(findings, "ambiguous_decimal_mark").row, 3u);
}

TEST_F(NumberColumn, AmongPercentsNothingIsAThousand) {
  EXPECT_THAT(read::numbers_within(table({"12,345", "8"}), 0, read::percents, findings),
              ElementsAre(12.345, 8));
  EXPECT_THAT(read::numbers_within(table({"12.345", "7.5"}), 0, read::percents, findings),
              ElementsAre(12.345, 7.5));
  EXPECT_THAT(read::numbers_within(table({"123", "8"}), 0, read::percents, findings), ElementsAre(123, 8));
  EXPECT_TRUE(findings.rows.empty());
}

} // namespace
