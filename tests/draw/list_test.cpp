#include "draw/village_list.hpp"
#include <gtest/gtest.h>

namespace lokus::draw {
namespace {

TEST(VillageList, AShortListIsLargeInTwoColumns) {
  const ListFit fit = fit_list(20, 60);
  EXPECT_EQ(fit.columns, 2u);
  EXPECT_EQ(fit.rows, 10u);
  EXPECT_EQ(fit.listed, 20u);
  EXPECT_DOUBLE_EQ(fit.size, 2.1);
}

TEST(VillageList, FiftyVillagesFitInFortyFiveMillimetres) {
  const ListFit fit = fit_list(50, 45);
  EXPECT_EQ(fit.listed, 50u);
  EXPECT_LE(fit.height(), 45);
}

TEST(VillageList, WhatDoesNotFitIsLeftToTheTableAndTheBoxIsNotOverrun) {
  const ListFit fit = fit_list(300, 45);
  EXPECT_LT(fit.listed, 300u);
  EXPECT_GT(fit.listed, 40u);
  EXPECT_LE(fit.height(), 45);
  EXPECT_EQ(fit.listed, (fit.rows - 1) * fit.columns); // one line says how many more there are
}

TEST(VillageList, WithoutRoomNothingIsListed) {
  EXPECT_EQ(fit_list(5, 1).listed, 0u);
}

} // namespace
} // namespace lokus::draw
