#include "core/error.hpp"
#include "write/files/csv.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

using namespace lokus;
using namespace lokus::write;

namespace {

Table table_of_one(const std::string &name, double value) {
  Table t{"contoh", {}, 1, {}};
  t.add(code("code", "", ""), [](std::size_t) { return std::string("63.06"); });
  t.add(text("name", "", ""), [&](std::size_t) { return name; });
  t.add(number("value", "", "", ""), [&](std::size_t) { return value; });
  return t;
}

std::string second_line(const std::string &csv) {
  return csv.substr(csv.find('\n') + 1);
}

TEST(Csv, PlainIsCommaPointAndLineFeed) {
  EXPECT_EQ(csv_text(table_of_one("Awan", 0.25), CsvStyle::plain), "code,name,value\n63.06,Awan,0.25\n");
}

TEST(Csv, IndonesianExcelGetsMarkSemicolonDecimalCommaAndTextCodes) {
  EXPECT_EQ(csv_text(table_of_one("Awan", 0.25), CsvStyle::id),
            "\xEF\xBB\xBF"
            "code;name;value\r\n\"=\"\"63.06\"\"\";Awan;0,25\r\n");
}

TEST(Csv, MissingIsEmptyAndZeroIsZero) {
  EXPECT_EQ(second_line(csv_text(table_of_one("", nan()), CsvStyle::plain)), "63.06,,\n");
  EXPECT_EQ(second_line(csv_text(table_of_one("", 0), CsvStyle::plain)), "63.06,,0\n");
  EXPECT_EQ(second_line(csv_text(table_of_one("", -0.0), CsvStyle::plain)), "63.06,,0\n");
}

TEST(Csv, SeparatorsQuotesAndLineBreaksAreQuoted) {
  EXPECT_EQ(second_line(csv_text(table_of_one("a,b", 1), CsvStyle::plain)), "63.06,\"a,b\",1\n");
  EXPECT_EQ(second_line(csv_text(table_of_one("a\"b", 1), CsvStyle::plain)), "63.06,\"a\"\"b\",1\n");
  EXPECT_EQ(second_line(csv_text(table_of_one("a\nb", 1), CsvStyle::plain)), "63.06,\"a\nb\",1\n");
}

TEST(Csv, TextThatASpreadsheetWouldRunIsDisarmed) {
  for (const char *bad : {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\uff1d1", "\uff0b1",
                          "\uff0d1", "\uff201", " =1", "\u00a0=1", "\ufeff=1", "\n=1"}) {
    for (CsvStyle style : {CsvStyle::plain, CsvStyle::id}) {
      const std::string line = second_line(csv_text(table_of_one(bad, 1), style));
      EXPECT_NE(line.find("\"'" + std::string(bad).substr(0, std::string_view(bad).find('"'))),
                std::string::npos)
          << line;
    }
  }
}

TEST(Csv, HeadingsAreCellsLikeOthers) {
  Table t{"contoh", {}, 0, {}};
  t.add(code("=a", "", ""), [](std::size_t) { return std::string(); });
  t.add(text("b,c", "", ""), [](std::size_t) { return std::string(); });
  EXPECT_EQ(csv_text(t, CsvStyle::plain), "\"'=a\",\"b,c\"\n");
}

TEST(Csv, ACodeThatIsNoCodeIsDisarmedToo) {
  Table t{"contoh", {}, 1, {}};
  t.add(code("code", "", ""), [](std::size_t) { return std::string("\")&cmd|'/c calc'!A0"); });
  EXPECT_EQ(second_line(csv_text(t, CsvStyle::id)).find("=\""), std::string::npos);
}

TEST(Csv, NumbersAreTheSameInEveryFormat) {
  EXPECT_EQ(rounded(Kind::share, 0.1 + 0.2), 0.3);
  EXPECT_EQ(rounded(Kind::number, 2.0 / 3), 0.666666667);
  EXPECT_EQ(rounded(Kind::number, 1.23456789e-8), 1.23456789e-8);
  EXPECT_EQ(rounded(Kind::rupiah, 1e12), 1e12);
  EXPECT_TRUE(std::isnan(rounded(Kind::number, std::numeric_limits<double>::infinity())));
  EXPECT_EQ(plain_number(Kind::rupiah, 1250000000), "1250000000");
}

TEST(Csv, WholeNumbersAreWrittenToTheirLastDigit) {
  Table t{"contoh", {}, 2, {}};
  t.add(rupiah("budget_rupiah", "", ""), [](std::size_t) { return Rupiah{9007199254740993}; });
  t.add(rupiah("spend_rupiah", "", ""), [](std::size_t r) {
    return r == 0 ? std::optional(Rupiah{std::numeric_limits<std::int64_t>::max()}) : std::nullopt;
  });
  t.add(whole("limit", "", "", ""), [](std::size_t) { return std::int64_t{-9007199254740993}; });
  const std::string text = csv_text(t, CsvStyle::plain);
  EXPECT_NE(text.find("9007199254740993,9223372036854775807,-9007199254740993"), std::string::npos) << text;
  EXPECT_NE(text.find("9007199254740993,,-9007199254740993"), std::string::npos) << "missing stays missing";
}

TEST(Csv, AnUnknownStyleIsRefused) {
  WriteSettings settings;
  settings.csv = "excel";
  EXPECT_THROW(csv_style(settings), Error);
}

} // namespace
