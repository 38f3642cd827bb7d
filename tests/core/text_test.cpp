#include "core/display.hpp"
#include "core/text.hpp"
#include "core/units.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

TEST(Text, CodesAreWrittenDottedWhateverTheyLookLike) {
  EXPECT_EQ(dotted_code("6306012001"), "63.06.01.2001");
  EXPECT_EQ(dotted_code(" 63.06.01.2001 "), "63.06.01.2001");
  EXPECT_EQ(dotted_code("6306"), "63.06");
  EXPECT_EQ(dotted_code("63.06"), "63.06");
}

TEST(Text, WhatIsNoCodeIsRefused) {
  for (const char *text : {"", "63.0601.2001", "6306012", "63.06.01.200A", "1.234", "63,06"})
    EXPECT_FALSE(dotted_code(text)) << text;
  EXPECT_EQ(dotted_code("630601"), "63.06.01");
}

TEST(Text, JoinNamesForgetCaseKindAndNumerals) {
  EXPECT_EQ(join_name("Desa Suka-Maju II"), "SUKA MAJU 2");
  EXPECT_EQ(join_name("KEL. SUKA MAJU 2"), "SUKA MAJU 2");
  EXPECT_EQ(join_name("Ma'rang"), join_name("MA RANG"));
  for (const char *same : {"Ma’rang", "Ma‘rang", "Maʼrang", "Ma`rang", "Ma´rang", "Ma\xc2\xa0rang",
                           "Ma \xe2\x80\x8b rang", "\"Ma\"  rang", "Ma–rang",
                           "M\xc2\xad"
                           "a\nrang"})
    EXPECT_EQ(join_name(same), "MA RANG") << same;
  EXPECT_EQ(join_name_whole("Desa Ma’rang"), "MARANG");
  EXPECT_EQ(join_name("V Koto"), "V KOTO");
}

TEST(Text, TheNearestNameIsOfferedOnlyIfNear) {
  const std::vector<std::string> known = {"budget_rupiah", "villages", "rule"};
  EXPECT_EQ(nearest_word("buget_rupiah", known), "budget_rupiah");
  EXPECT_EQ(nearest_word("vilages", known), "villages");
  EXPECT_FALSE(nearest_word("tolerance", known));
}

TEST(Text, WhatIsNoWordIsNearToNothingAndCostsNothing) {
  const std::string megabyte(1 << 20, 'a');
  EXPECT_EQ(edit_distance(megabyte, "villages"), megabyte.size());
  EXPECT_EQ(edit_distance(megabyte, megabyte), 0u);
  EXPECT_FALSE(nearest_word(megabyte, std::vector<std::string>{"villages", megabyte + "b"}));
  EXPECT_EQ(edit_distance(std::string(100, 'a'), std::string(99, 'a') + "b"), 1u);
}

TEST(Units, WholeNumbersStayAtTheirEnds) {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ((Rupiah(most) + Rupiah(1)).value, most);
  EXPECT_EQ((Rupiah(-most) - Rupiah(2)).value, std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ((Rupiah(most) - Rupiah(-1)).value, most);
  EXPECT_EQ((Rupiah(most) - Rupiah(1)).value, most - 1);
}

TEST(Text, NumbersAreWholeOrNothing) {
  EXPECT_EQ(parse_number("1.5"), 1.5);
  EXPECT_EQ(parse_number(" -3 "), -3);
  for (const char *text : {"", "1,5", "1.5x", "nan", "inf", "0x10"})
    EXPECT_FALSE(parse_number(text)) << text;
}

TEST(Display, NumbersReadAsIndonesiansWriteThem) {
  EXPECT_EQ(show_number(12345.67, 1, Language::id), "12.345,7");
  EXPECT_EQ(show_number(12345.67, 1, Language::en), "12,345.7");
  EXPECT_EQ(show_number(-0.04, 1, Language::id), "0,0");
  EXPECT_EQ(show_number(nan(), 1, Language::id), "–");
  EXPECT_EQ(show_percent(0.271, 1, Language::id), "27,1 %");
  EXPECT_EQ(show_rupiah(Rupiah(1250000000), Language::id), "Rp 1,25 miliar");
  EXPECT_EQ(show_rupiah(Rupiah(950000), Language::id), "Rp 950.000");
  EXPECT_EQ(show_rupiah(Rupiah(999999999), Language::en), "Rp 1.00 billion");
  EXPECT_EQ(show_rupiah_full(Rupiah(4500000), Language::id), "Rp 4.500.000");
  EXPECT_EQ(show_rupiah_full(Rupiah(9007199254740993), Language::en), "Rp 9,007,199,254,740,993")
      << "no double";
  EXPECT_EQ(show_rupiah_full(Rupiah(-950), Language::id), "Rp -950");
  EXPECT_EQ(show_date({2026, 11, 21}, Language::id), "21 November 2026");
  EXPECT_EQ(show_month({2022, 12}, Language::id), "Desember 2022");
  EXPECT_EQ(show_month(months_after({2022, 12}, 24), Language::id), "Desember 2024");
  EXPECT_EQ(show_month(months_after({2022, 12}, 1), Language::id), "Januari 2023");
  EXPECT_EQ(show_month(months_after({2023, 1}, -1), Language::id), "Desember 2022");
  EXPECT_EQ(months_between({2022, 12}, {2023, 1}), 1);
  EXPECT_EQ(months_between({2023, 1}, {2021, 12}), -13);
  EXPECT_EQ(written_month({2022, 2}), "2022-02");
  EXPECT_EQ(written_month({}), "");
}

// FIPS 180-4 examples: "abc", and the empty message.
} // namespace
} // namespace lokus
