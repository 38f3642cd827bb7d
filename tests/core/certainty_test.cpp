#include "core/certainty.hpp"
#include "core/units.hpp"
#include <gtest/gtest.h>
#include <limits>

namespace lokus {
namespace {

constexpr std::size_t draws = 200;

TEST(Certainty, HasFourStepsWithFixedEnds) {
  EXPECT_EQ(certainty_of(1), Certainty::sure);
  EXPECT_EQ(certainty_of(0.95), Certainty::sure);
  EXPECT_EQ(certainty_of(0.949), Certainty::likely);
  EXPECT_EQ(certainty_of(0.75), Certainty::likely);
  EXPECT_EQ(certainty_of(0.749), Certainty::either);
  EXPECT_EQ(certainty_of(0.05), Certainty::either);
  EXPECT_EQ(certainty_of(0.049), Certainty::sure_not);
}

TEST(Certainty, SaysTheWordWithTheNumberBesideIt) {
  EXPECT_EQ(show_certainty(0.8, draws).id, "kemungkinan besar (80 %)");
  EXPECT_EQ(show_certainty(0.4, draws).en, "could be either (40 %)");
  EXPECT_EQ(show_membership(0.97, draws).id, "hampir pasti masuk (98 %)");
  EXPECT_EQ(show_membership(0, draws).en, "almost surely out (under 2 %)");
}

// The standard error of a share of 200 draws is 3.5 points at a half, 1.5 at 5 %, 0.7 at 1 in 100 of 20,000.
TEST(Chance, IsSaidNoFinerThanItsDrawsKnowIt) {
  EXPECT_EQ(show_chance(0.513, draws).id, "50 %");
  EXPECT_EQ(show_chance(0.53, draws).id, "55 %");
  EXPECT_EQ(show_chance(0.051, draws).id, "6 %");
  EXPECT_EQ(show_chance(0.513, 50).id, "50 %");
  EXPECT_EQ(show_chance(0.57, 50).id, "60 %");
  EXPECT_EQ(show_chance(0.513, 10000).id, "51 %");
}

TEST(Chance, OfNoneOrAllDrawsLeavesOpenWhatSoManyCannotRuleOut) {
  EXPECT_EQ(show_chance(0, 10000).id, "kurang dari 1 %");
  EXPECT_EQ(show_chance(1, 10000).en, "over 99 %");
  EXPECT_EQ(show_chance(1, draws).id, "lebih dari 98 %");
  EXPECT_EQ(show_chance(0.01, draws).id, "kurang dari 2 %");
  EXPECT_EQ(show_chance(0, 10).id, "kurang dari 5 %");
  EXPECT_EQ(show_chance(nan(), draws).id, "–");
}

TEST(Certainty, OfAMissingChanceHasNoWords) {
  const double missing = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(show_certainty(missing, 200).id, "–");
  EXPECT_EQ(show_membership(missing, 200).en, "–");
}

} // namespace
} // namespace lokus
