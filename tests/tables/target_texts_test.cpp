#include "tables/texts/target_texts.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using testing::HasSubstr;
using testing::Not;

// Ten draws of 20 to 29 %; with all money each is four points lower.
Projection of_ten_draws() {
  Projection p;
  p.horizons = {24};
  Grid<DistrictId, DrawId, double> stunted(1, 10);
  for (std::size_t d = 0; d < 10; ++d)
    stunted(DistrictId{0}, DrawId{d}) = 20 + static_cast<double>(d);
  p.district_stunted = {stunted};
  p.district_children = {Grid<DistrictId, DrawId, double>(1, 10, 100.0)};
  return p;
}

AllMoney four_points_lower() {
  AllMoney all{true, Rupiah{5'000'000'000}, {}};
  for (std::size_t d = 0; d < 10; ++d)
    all.prevalence.push_back(0.16 + 0.01 * static_cast<double>(d));
  return all;
}

std::string said(const AllMoney &all, const std::vector<double> &percent) {
  return beyond_all_money(all, of_ten_draws(), 24, percent, {"pada Desember 2028", "in December 2028"}, 0.8)
      .id;
}

TEST(OutOfReach, SaysHowFarAllMoneyGoesTowardsTheTargetsThatHaveNoEvenChance) {
  const std::string text = said(four_points_lower(), {14, 18.8, 21, 27});
  EXPECT_THAT(text, HasSubstr("di bawah 14,00 % dan 18,80 %:"))
      << "21 % has an even chance, 27 % has one anyway";
  EXPECT_THAT(text, HasSubstr("(Rp 5,00 miliar setahun) prevalensi pada Desember 2028 diperkirakan 20,5 %"));
  EXPECT_THAT(text, HasSubstr("peluangnya kurang dari 5 % dan 30 %."));
}

TEST(OutOfReach, IsSilentWhereEveryTargetCanBeReachedOrNothingIsKnown) {
  EXPECT_EQ(said(four_points_lower(), {21, 27}), "");
  EXPECT_EQ(said({}, {14}), "") << "no plan keeps the limits, or there is none";
  EXPECT_EQ(said({true, Rupiah{1}, {}}, {14}), "") << "nothing on offer is projected";
}

} // namespace
} // namespace lokus
