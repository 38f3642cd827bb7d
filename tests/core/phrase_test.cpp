#include "core/display.hpp"
#include "core/phrase.hpp"
#include <gtest/gtest.h>
#include <vector>

namespace lokus {
namespace {

using enum ArgumentKind;

template <ArgumentKind... kinds>
std::string fault(const char *pattern) {
  try {
    require_placeholders(pattern, std::array<ArgumentKind, sizeof...(kinds)>{kinds...});
  } catch (const WrongPattern &wrong) {
    return wrong.why;
  }
  return "";
}

TEST(Pattern, EveryPlaceholderNamesAnArgumentAndEveryArgumentStandsInOne) {
  EXPECT_EQ((fault<whole, text>("{} desa di {}")), "");
  EXPECT_EQ((fault<whole, text>("di {1} ada {0}, ya {0}")), "");
  EXPECT_EQ((fault<>("tanpa angka")), "");
  EXPECT_EQ((fault<whole>("{} desa di {}")), "a placeholder names no argument");
  EXPECT_EQ((fault<whole>("{1}")), "a placeholder names no argument");
  EXPECT_EQ((fault<>("{}")), "a placeholder names no argument");
  EXPECT_EQ((fault<whole, text>("{} desa")), "an argument stands in no placeholder");
  EXPECT_EQ((fault<whole, text>("{1} desa")), "an argument stands in no placeholder");
  EXPECT_EQ((fault<whole>("")), "an argument stands in no placeholder");
}

TEST(Pattern, BracesComeInPairs) {
  EXPECT_EQ((fault<whole>("{{{}}}")), "");
  EXPECT_EQ((fault<>("{{}}")), "");
  for (const char *pattern : {"{", "}", "a { b", "a } b", "{0", "{{}"})
    EXPECT_NE((fault<whole>(pattern)), "") << pattern;
}

TEST(Pattern, PlaceholdersAreNumberedOrInOrder) {
  EXPECT_NE((fault<whole, whole>("{0} {}")), "");
  EXPECT_NE((fault<whole, whole>("{} {1}")), "");
  EXPECT_NE((fault<whole>("{desa}")), "");
}

TEST(Pattern, AFormatFitsItsArgument) {
  for (const char *pattern : {"{}", "{:.0f}", "{:+.3f}", "{:g}", "{:.12g}", "{0:f}"})
    EXPECT_EQ((fault<real>(pattern)), "") << pattern;
  for (const char *pattern : {"{:d}", "{:04}", "{:s}", "{:.1f }", "{:>5}"})
    EXPECT_NE((fault<real>(pattern)), "") << pattern;
  EXPECT_EQ((fault<whole>("{:04}")), "");
  EXPECT_NE((fault<whole>("{:.1f}")), "");
  EXPECT_NE((fault<text>("{:5}")), "");
  EXPECT_NE((fault<text, real>("{:.1f} {:.1f}")), "");
}

TEST(Pattern, IsReadPieceByPiece) {
  std::vector<std::string> pieces;
  for (PatternReader reader("a{{b{1:.1f}{1}c"); !reader.done();) {
    const PatternPiece piece = reader.next();
    pieces.push_back((piece.is_text() ? "" : fmt::format("{}:", piece.argument)) + std::string(piece.text));
  }
  EXPECT_EQ(pieces, (std::vector<std::string>{"a", "{", "b", "1:.1f", "1:", "c"}));
}

TEST(Phrase, EachLanguageHasTheArgumentsInItsOrder) {
  EXPECT_EQ(phrase("{0} di {1}", "in {1}: {0}", 3, "Arjasa"), (Phrase{"3 di Arjasa", "in Arjasa: 3"}));
}

TEST(Phrase, AnArgumentMayBeAPhrase) {
  EXPECT_EQ(phrase("sekitar {} anak", "about {} children", show_number(1234.5, 1)),
            (Phrase{"sekitar 1.234,5 anak", "about 1,234.5 children"}));
}

TEST(Phrase, NumbersAreWrittenWhole) {
  const std::uint64_t most = 18446744073709551615u;
  EXPECT_EQ(phrase("{} {} {}", "{} {} {}", most, -3, 0.1).id, "18446744073709551615 -3 0.1");
  EXPECT_EQ(phrase("{:04} {:+.2f} {:g}", "{:04} {:+.2f} {:g}", 7u, 1.0, 30.0).en, "0007 +1.00 30");
}

TEST(Phrase, BracesAreTextAndTextWithBracesIsNoPattern) {
  EXPECT_EQ(phrase("{{{}}}", "{{{}}}", std::string("{0}")).id, "{{0}}");
}

TEST(Phrase, TwoAreJoinedLanguageByLanguage) {
  EXPECT_EQ((Phrase{"a", "b"} + Phrase{"c", "d"}), (Phrase{"ac", "bd"}));
}

TEST(Display, WithoutALanguageItIsBoth) {
  EXPECT_EQ(show_count(12345), (Phrase{"12.345", "12,345"}));
  EXPECT_EQ(show_percent(0.271, 1), (Phrase{"27,1 %", "27.1 %"}));
  EXPECT_EQ(show_rupiah(Rupiah(1250000000)), (Phrase{"Rp 1,25 miliar", "Rp 1.25 billion"}));
  EXPECT_EQ(show_rupiah_full(Rupiah(4500000)), (Phrase{"Rp 4.500.000", "Rp 4,500,000"}));
  EXPECT_EQ(show_date({2026, 8, 21}), (Phrase{"21 Agustus 2026", "21 August 2026"}));
  EXPECT_EQ(show_month({2022, 12}), (Phrase{"Desember 2022", "December 2022"}));
}

} // namespace
} // namespace lokus
