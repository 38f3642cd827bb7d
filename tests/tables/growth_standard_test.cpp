#include "tables/inputs/growth_standard.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

double haz(const ZScores &s) {
  return s.z[static_cast<std::size_t>(Indicator::height_for_age)];
}
double waz(const ZScores &s) {
  return s.z[static_cast<std::size_t>(Indicator::weight_for_age)];
}
double whz(const ZScores &s) {
  return s.z[static_cast<std::size_t>(Indicator::weight_for_height)];
}
double bmiz(const ZScores &s) {
  return s.z[static_cast<std::size_t>(Indicator::bmi_for_age)];
}

// Boys at birth: length M 49.8842 cm, S 0.03795; weight M 3.3464 kg.
const MeasuredChild newborn = {Sex::male, 0, 3.3464, 49.8842, Position::lying, false};

TEST(GrowthStandard, TheMedianHasZScoreZero) {
  const ZScores s = z_scores(newborn);
  EXPECT_EQ(haz(s), 0);
  EXPECT_EQ(waz(s), 0);
}

TEST(GrowthStandard, OneCoefficientOfVariationBelowTheMedianLengthIsMinusOne) {
  MeasuredChild child = newborn;
  child.height = 49.8842 * (1 - 0.03795);
  EXPECT_EQ(haz(z_scores(child)), -1);
}

TEST(GrowthStandard, ACutOffLooksAtTheRoundedValue) {
  MeasuredChild child = newborn;
  child.height = 49.8842 * (1 - 6.004 * 0.03795);
  EXPECT_EQ(haz(z_scores(child)), -6);
  EXPECT_FALSE(z_scores(child).flagged[0]);
  child.height = 49.8842 * (1 - 6.006 * 0.03795);
  EXPECT_EQ(haz(z_scores(child)), -6.01);
  EXPECT_TRUE(z_scores(child).flagged[0]);
}

TEST(GrowthStandard, StandingUnderTwoYearsAddsSevenMillimetresAndLyingLaterTakesThem) {
  EXPECT_DOUBLE_EQ(z_scores({Sex::male, 400, 9, 75, Position::standing, false}).height, 75.7);
  EXPECT_DOUBLE_EQ(z_scores({Sex::male, 730.4, 9, 85, Position::standing, false}).height, 85.7);
  EXPECT_DOUBLE_EQ(z_scores({Sex::male, 730.5, 9, 85, Position::standing, false}).height, 85);
  EXPECT_DOUBLE_EQ(z_scores({Sex::male, 730.5, 9, 85, Position::lying, false}).height, 84.3);
  EXPECT_DOUBLE_EQ(z_scores({Sex::male, nan(), 9, 85, Position::standing, false}).height, 85);
}

TEST(GrowthStandard, StandingBeforeNineMonthsIsDoubtedAndNotCorrected) {
  const ZScores s = z_scores({Sex::female, 273.9, 7.5, 68, Position::standing, false});
  EXPECT_TRUE(s.position_doubtful);
  EXPECT_EQ(s.position, Position::unknown);
  EXPECT_EQ(s.height, 68);
  EXPECT_FALSE(z_scores({Sex::female, 273.94, 7.5, 68, Position::standing, false}).position_doubtful);
}

TEST(GrowthStandard, SixtyMonthsAreTheLimitOfTheUnroundedAge) {
  EXPECT_FALSE(is_missing(haz(z_scores({Sex::male, 1826.24, 16, 100, Position::standing, false}))));
  const ZScores old = z_scores({Sex::male, 1826.25, 16, 100, Position::standing, false});
  for (double z : old.z)
    EXPECT_TRUE(is_missing(z));
}

TEST(GrowthStandard, WithoutASexOrBeforeBirthThereIsNoZScore) {
  for (double z : z_scores({Sex::unknown, 400, 9, 75, Position::lying, false}).z)
    EXPECT_TRUE(is_missing(z));
  for (double z : z_scores({Sex::male, -1, 9, 75, Position::lying, false}).z)
    EXPECT_TRUE(is_missing(z));
}

TEST(GrowthStandard, AMeasureOfZeroIsNoMeasure) {
  const ZScores no_weight = z_scores({Sex::male, 400, 0, 75, Position::lying, false});
  EXPECT_EQ(haz(no_weight), -0.86);
  EXPECT_TRUE(is_missing(waz(no_weight)) && is_missing(whz(no_weight)) && is_missing(bmiz(no_weight)));
  const ZScores no_height = z_scores({Sex::male, 400, 9, 0, Position::lying, false});
  EXPECT_EQ(waz(no_height), -0.87);
  EXPECT_TRUE(is_missing(haz(no_height)) && is_missing(whz(no_height)) && is_missing(bmiz(no_height)));
}

TEST(GrowthStandard, OedemaLeavesOnlyHeightForAge) {
  const ZScores s = z_scores({Sex::male, 400, 9, 75, Position::lying, true});
  EXPECT_FALSE(is_missing(haz(s)));
  EXPECT_TRUE(is_missing(waz(s)) && is_missing(whz(s)) && is_missing(bmiz(s)));
}

TEST(GrowthStandard, WithoutAnAgeWeightForHeightGoesByPositionAndThenBySize) {
  const double lying = whz(z_scores({Sex::female, nan(), 12, 86.9, Position::lying, false}));
  const double standing = whz(z_scores({Sex::female, nan(), 12, 86.9, Position::standing, false}));
  EXPECT_GT(lying, standing);
  EXPECT_EQ(whz(z_scores({Sex::female, nan(), 12, 86.9, Position::unknown, false})), lying);
  EXPECT_EQ(whz(z_scores({Sex::female, nan(), 12, 87, Position::unknown, false})),
            whz(z_scores({Sex::female, nan(), 12, 87, Position::standing, false})));
}

TEST(GrowthStandard, WeightForHeightEndsWithItsTables) {
  const auto at = [](double age, double cm, Position p) {
    return whz(z_scores({Sex::male, age, 8, cm, p, false}));
  };
  EXPECT_TRUE(is_missing(at(100, 44.99, Position::lying)));
  EXPECT_FALSE(is_missing(at(100, 45, Position::lying)));
  EXPECT_FALSE(is_missing(at(100, 110, Position::lying)));
  EXPECT_TRUE(is_missing(at(100, 110.01, Position::lying)));
  EXPECT_TRUE(is_missing(at(1000, 64.99, Position::standing)));
  EXPECT_FALSE(is_missing(at(1000, 120, Position::standing)));
  EXPECT_TRUE(is_missing(at(1000, 120.01, Position::standing)));
}

TEST(GrowthStandard, HeightAndWeightAtAZScoreHaveThatZScore) {
  for (Sex sex : {Sex::male, Sex::female})
    for (double age : {0.0, 91.0, 730.0, 731.0, 1826.0})
      for (double z = -6; z <= 6; z += 0.75) {
        const Position position = age < 731 ? Position::lying : Position::standing;
        const ZScores s =
            z_scores({sex, age, weight_at(sex, age, z), height_at(sex, age, z), position, false});
        EXPECT_NEAR(s.raw[0], z, 1e-9);
        EXPECT_NEAR(s.raw[1], z, 1e-9) << age;
      }
}

TEST(GrowthStandard, TheInverseKnowsNoChildOutsideTheTables) {
  EXPECT_TRUE(is_missing(height_at(Sex::unknown, 10, 0)));
  EXPECT_TRUE(is_missing(height_at(Sex::male, -1, 0)));
  EXPECT_TRUE(is_missing(weight_at(Sex::male, 1827, 0)));
  EXPECT_TRUE(is_missing(weight_at(Sex::male, nan(), 0)));
}

} // namespace
} // namespace lokus
