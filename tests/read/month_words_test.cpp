#include "read/cells/month_words.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using read::written_month_in;

YearMonth month_in(const char *text) {
  const auto found = written_month_in(text);
  return found ? found->month : YearMonth{};
}

TEST(MonthWords, AMonthIsFoundHoweverItIsWritten) {
  for (const char *text : {"Agustus 2024", "AGT 2024", "Agt'24", "Data Stunting Agst. 2024", "2024-08",
                           "08/2024", "8-2024", "Aug 2024", "2024 agustus", "ags_2024"})
    EXPECT_EQ(month_in(text), (YearMonth{2024, 8})) << text;
  EXPECT_EQ(month_in("Nopember 2025"), (YearMonth{2025, 11}));
  EXPECT_EQ(month_in("Pebruari 25"), (YearMonth{2025, 2}));
  EXPECT_EQ(month_in("Sept 2023"), (YearMonth{2023, 9}));
  EXPECT_EQ(month_in("Mei"), (YearMonth{0, 5}));
}

TEST(MonthWords, WhatNamesNoMonthOrTwoNamesNone) {
  for (const char *text : {"", "desa", "Jumlah Balita", "stunting_0_5", "umur 0-5 2024", "Jan-Mar 2024",
                           "2024", "13/2024", "12"})
    EXPECT_FALSE(written_month_in(text)) << text;
}

TEST(MonthWords, TheOtherWordsAreKept) {
  EXPECT_EQ(written_month_in("Balita Diukur Feb 2025")->rest, "balita diukur");
  EXPECT_EQ(written_month_in("Agt 2024 Stunting 0-59")->rest, "stunting 0 59");
}

} // namespace
