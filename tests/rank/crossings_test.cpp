#include "rank/crossings.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

using rank::first_crossing;
using rank::Path;

constexpr VillageId in{0u}, out{1}, third{2};

// Everything known: scores are straight lines n0 + n1 s.
TEST(Crossing, OfTwoLinesIsWhereTheyMeet) {
  const Path inside[] = {{in, 1, -1}}, outside[] = {{out, 0, 1}};
  const auto crossing = first_crossing(inside, outside, 0.8);
  ASSERT_TRUE(crossing);
  EXPECT_DOUBLE_EQ(crossing->s, 0.5);
  EXPECT_EQ(crossing->swap.enters, out);
  EXPECT_EQ(crossing->swap.leaves, in);
  EXPECT_FALSE(first_crossing(inside, outside, 0.4)) << "not as far as that";
  EXPECT_FALSE(first_crossing(inside, {}, 0.8));
}

TEST(Crossing, IsTheFirstOfSeveral) {
  const Path inside[] = {{in, 1, -1}, {third, 0.75, -1}}, outside[] = {{out, 0, 1}};
  const auto crossing = first_crossing(inside, outside, 0.8);
  ASSERT_TRUE(crossing);
  EXPECT_DOUBLE_EQ(crossing->s, 0.375);
  EXPECT_EQ(crossing->swap.leaves, third);
}

// -s + 1/16 ahead of -0.5625 s / (1 - s) by (s - 1/4)^2 / (1 - s): they meet at 1/4 and part again.
TEST(Crossing, IsNoneWhereTwoOnlyTouch) {
  const Path inside[] = {{in, 0.0625, -1}}, outside[] = {{out, 0, -0.5625, 1, -1}};
  EXPECT_FALSE(first_crossing(inside, outside, 0.45));
}

// With 3/64 instead of 1/16 the lead is (s - 1/8) (s - 3/8) / (1 - s): behind between 1/8 and 3/8.
TEST(Crossing, OfACurveIsWhereTheLeadFirstTurnsNegative) {
  const Path inside[] = {{in, 0.046875, -1}}, outside[] = {{out, 0, -0.546875, 1, -1}};
  const auto crossing = first_crossing(inside, outside, 0.45);
  ASSERT_TRUE(crossing);
  EXPECT_NEAR(crossing->s, 0.125, 1e-12);
  EXPECT_NEAR(first_crossing(outside, inside, 0.45)->s, 0, 1e-12) << "the other one is behind at once";
}

// Of `in` 0.9 of the weight is known and ever less: at 0.4 it is under one half and no longer ranked.
TEST(Crossing, IsWhereAVillageIsNoLongerRanked) {
  const Path inside[] = {{in, 9, 0, 0.9, -1}};
  const Path outside[] = {{out, 2, 0}, {third, 1, 0}};
  const auto crossing = first_crossing(inside, outside, 0.8);
  ASSERT_TRUE(crossing);
  EXPECT_NEAR(crossing->s, 0.4, 1e-8);
  EXPECT_EQ(crossing->swap.leaves, in);
  EXPECT_EQ(crossing->swap.enters, out) << "the best of those outside";
  EXPECT_FALSE(first_crossing(inside, outside, 0.3));
}

// Of `out` 0.3 is known and ever more: ranked from 0.2 on, and then ahead.
TEST(Crossing, IsWhereAVillageComesToBeRanked) {
  const Path inside[] = {{in, 1, 0}}, outside[] = {{out, 3, 0, 0.3, 1}};
  const auto crossing = first_crossing(inside, outside, 0.8);
  ASSERT_TRUE(crossing);
  EXPECT_NEAR(crossing->s, 0.2, 1e-8);
  const Path unknown[] = {{out, 3, 0, 0.3, 0}};
  EXPECT_FALSE(first_crossing(inside, unknown, 0.8)) << "never known enough";
  const Path half[] = {{out, 3, 0, 0.5, 0}};
  EXPECT_EQ(first_crossing(inside, half, 0.8)->s, 0) << "one half is enough";
}

} // namespace
} // namespace lokus
