#include "read/files/csv.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::ElementsAre;

std::string utf16(std::initializer_list<unsigned> units, bool big_endian) {
  std::string bytes = big_endian ? "\xfe\xff" : "\xff\xfe";
  for (unsigned unit : units) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xff);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

// One character of every length, at both ends of the range of each.
TEST(Decoding, Utf8OfEveryLengthIsUtf8) {
  for (const char *text : {"A", "\x7f", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xef\xbf\xbd",
                           "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"}) {
    const auto decoded = read::decode(std::string("Desa ") + text + ";1\n");
    ASSERT_TRUE(decoded);
    EXPECT_FALSE(decoded->encoding_assumed) << text;
    EXPECT_EQ(decoded->text, std::string("Desa ") + text + ";1\n");
  }
  EXPECT_FALSE(read::decode("Desa \xc3\xa9")->encoding_assumed) << "a character may be the last of the file";
}

TEST(Decoding, WhatIsNotUtf8IsReadAsWindows1252AndSaid) {
  for (const char *text : {"\x80", "\xbf;", "\xc1\x80;", "\xe9tage", "\xe2\x82;", "\xf0\x90\x80;",
                           "\xf5\x80\x80\x80;", "\xc3"}) {
    const auto decoded = read::decode(std::string("Desa ") + text);
    ASSERT_TRUE(decoded);
    EXPECT_TRUE(decoded->encoding_assumed) << text;
  }
  EXPECT_EQ(read::decode("Caf\xe9 \x96 \x97 \x91x\x92")->text, "Café – — ‘x’");
}

TEST(Decoding, Utf16KeepsCharactersOfTwoUnits) {
  for (bool big_endian : {false, true}) {
    const auto text = [&](std::initializer_list<unsigned> units) {
      return read::decode(utf16(units, big_endian))->text;
    };
    EXPECT_EQ(text({'a', 0x7f, 0x80, 0x7ff, 0x800, 0xffff, 'b'}),
              "a\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xef\xbf\xbf"
              "b");
    EXPECT_EQ(text({0xd800, 0xdc00, 'b'}), "\xf0\x90\x80\x80"
                                           "b");
    EXPECT_EQ(text({0xdbff, 0xdfff}), "\xf4\x8f\xbf\xbf");
    EXPECT_EQ(text({0xd83d, 0xde00, 'b'}), "\xf0\x9f\x98\x80"
                                           "b");
    EXPECT_EQ(text({0xd800, 'b', 'c'}), "\xef\xbf\xbd"
                                        "bc")
        << "half a character stands alone";
    EXPECT_EQ(text({0xd800, 0xe000}), "\xef\xbf\xbd\xee\x80\x80");
  }
}

TEST(Decoding, BytesOfNoTextAreRefused) {
  EXPECT_FALSE(read::decode(std::string("PK\x03\x04\0\0", 6)));
}

std::vector<std::string> first_line(const std::string &text) {
  return read::parse_csv(text, ';').lines.front().cells;
}

TEST(Csv, CellsEndAtSeparatorsAndLines) {
  EXPECT_THAT(first_line("a; b ;\n"), ElementsAre("a", "b", ""));
  EXPECT_THAT(first_line("\"a;\"\"b\"\"\" ;c\r\nd"), ElementsAre("a;\"b\"", "c"));
  EXPECT_THAT(first_line("\"a\"\r"), ElementsAre("a"));
}

TEST(Csv, LinesAreCountedAsTheyStandInTheFile) {
  const auto lines = read::parse_csv("a;b\n\"c\nd\";e\nf;g", ';').lines;
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0].line, 1u);
  EXPECT_EQ(lines[1].line, 2u) << "where it begins";
  EXPECT_EQ(lines[2].line, 4u);
}

TEST(Csv, ALineWithALooseQuoteIsPartedAtItsSeparatorsAndNamed) {
  for (const char *text : {"x;y;z\na;\"b\" c;d\ne;f;g\n", "x;y;z\na;\"b\" c;d\r\ne;f;g"}) {
    const auto read = read::parse_csv(text, ';', 3);
    ASSERT_EQ(read.lines.size(), 3u);
    EXPECT_THAT(read.lines[1].cells, ElementsAre("a", "\"b\" c", "d"));
    EXPECT_THAT(read.loose_quotes, ElementsAre(2u));
  }
  const auto open = read::parse_csv("x;y;z\na;\"b;\"d\"\ne;f;g\n", ';', 3);
  EXPECT_THAT(open.lines.at(1).cells, ElementsAre("a", "\"b", "d"))
      << "a quoted cell of the same line is plain";
  EXPECT_THAT(open.lines.at(2).cells, ElementsAre("e", "f", "g"));
}

TEST(Csv, AnOpenQuoteDoesNotSwallowTheLinesUpToTheNextOne) {
  const std::string text = "x;y;z\na;\"b;1\nc;d;2\ne;f\";3\ng;h;4\n";
  EXPECT_EQ(read::parse_csv(text, ';').lines.size(), 3u) << "without the width nothing tells";
  const auto read = read::parse_csv(text, ';', 3);
  ASSERT_EQ(read.lines.size(), 5u);
  EXPECT_THAT(read.loose_quotes, ElementsAre(2u));
  EXPECT_THAT(read.lines[2].cells, ElementsAre("c", "d", "2"));
  const auto legal = read::parse_csv("x;y;z\na;b;\"text; of\nlines\"\n", ';', 3);
  EXPECT_TRUE(legal.loose_quotes.empty()) << "its last line is no line of the table";
}

} // namespace
