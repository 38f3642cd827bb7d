#include "read/cells/codes.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lokus;

TEST(CodeInCell, EveryFormThatCanMeanOneCodeIsRead) {
  for (const char *cell : {"99.06.01.2001",
                           "9906012001",
                           "'99.06.01.2001",
                           "’9906012001",
                           "=\"99.06.01.2001\"",
                           "9906012001.0",
                           "9906012001,00",
                           "9.906012001E9",
                           "9,906012001E+09",
                           "9.906012001e+09",
                           "99 06 01 2001",
                           "99-06-01-2001",
                           "99.06.01. 2001",
                           "99.6.1.2001",
                           "9906.01.2001",
                           "99.06.012001",
                           "9.906.012.001",
                           "9,906,012,001",
                           "\xc2\xa0"
                           "99.06.01.2001\xe2\x80\x8b",
                           "99.06.01.2001."})
    EXPECT_EQ(read::code_in_cell(cell), "99.06.01.2001") << cell;
  EXPECT_EQ(read::code_in_cell("990601.0"), "99.06.01");
  EXPECT_EQ(read::code_in_cell("9.906E3"), "99.06");
}

TEST(CodeInCell, WhatMayBeAnotherCodeOrNoneIsNone) {
  for (const char *cell : {"99.06.012.001", "9906012", "9.906E+09", "9.90601E+09", "12/08/2024", "12-08-24",
                           "0.9906012001", "99.06.01.2001 Sumber", "99.06.01.20.01", "99..06.01.2001",
                           "9.906,012.001", "Total", "", "-", "99060120011", "6.3.1.2001.5"})
    EXPECT_EQ(read::code_in_cell(cell), std::nullopt) << cell;
}

TEST(CodeInCell, LostDigitsAreKnown) {
  for (const char *cell : {"9.906E+09", "9,90601E+09", "9.91E9", "9E+09"})
    EXPECT_TRUE(read::has_lost_digits(cell)) << cell;
  for (const char *cell : {"9.906012001E9", "9906012001", "9.9E+03", "E9", ""})
    EXPECT_FALSE(read::has_lost_digits(cell)) << cell;
}

} // namespace
