#include "choose/allocation.hpp"
#include <gtest/gtest.h>

namespace lokus::choose {
namespace {

// Three villages with an option of 4 and one of 6 rupiah each; 10 rupiah, two places, five children.
Knapsack three() {
  Knapsack k;
  k.first = {0, 2, 4, 6};
  k.gain = {1, 2, 3, 4, 5, 6};
  k.amount = {4, 6, 4, 6, 4, 6};
  k.load = {2, 2, 3, 3, 4, 4};
  k.must = {0, 1, 0};
  k.add_row(RowKind::money, 10);
  k.add_row(RowKind::places, 2);
  const RowId capacity = k.add_row(RowKind::capacity, 5);
  k.capacity_of = {capacity, capacity, no_row};
  return k;
}

TEST(Allocation, FitsUpToEveryLimitAndNotBeyond) {
  const Knapsack k = three();
  Allocation a(k, {no_option, 2, no_option});
  EXPECT_TRUE(a.fits(0, 1)) << "ten rupiah and five children, as much as there is";
  a.put(0, 1);
  EXPECT_TRUE(a.allowed());
  EXPECT_EQ(a.over(Knapsack::total()), 0);
  EXPECT_EQ(a.used(), PerRow<std::int64_t>({10, 2, 5}));
  EXPECT_EQ(a.gain(), 5);
  EXPECT_FALSE(a.fits(1, 3)) << "two rupiah more";
  EXPECT_TRUE(a.fits(0, 0)) << "takes less";
  EXPECT_FALSE(a.fits(2, 4)) << "no place is left";
  EXPECT_FALSE(a.fits(1, no_option)) << "must be served";
  a.put(1, 3);
  EXPECT_FALSE(a.allowed());
  EXPECT_EQ(a.over(Knapsack::total()), 2);
}

TEST(Allocation, ARepairTakesOffNoMoreThanItMust) {
  const Knapsack k = three();
  Allocation a(k, {1, 3, no_option}); // 12 rupiah
  ASSERT_TRUE(repair(a, PerRow<double>(k.rows())));
  EXPECT_TRUE(a.allowed());
  EXPECT_NE(a.option(1), no_option);
  EXPECT_EQ(a.used()[Knapsack::total()], 10);
}

TEST(Allocation, SpendsTheRestOnWhatGainsMost) {
  const Knapsack k = three();
  Allocation a(k, {no_option, 2, no_option});
  spend_rest(a);
  EXPECT_EQ(a.chosen(), (std::vector<std::size_t>{no_option, 2, 5}));
}

// The first village leaves for the third where the money suffices, else stays.
TEST(Allocation, MovesTowardsAnotherChoiceWhereItFits) {
  Knapsack k = three();
  k.load.clear();
  k.capacity_of.clear();
  for (const auto &[budget, third] : {std::pair<std::int64_t, std::size_t>{10, 5}, {9, no_option}}) {
    k.limit[Knapsack::total()] = budget;
    Allocation a(k, {0, 2, no_option});
    move_towards({no_option, 2, 5}, a);
    EXPECT_EQ(a.option(2), third) << budget;
    EXPECT_EQ(a.option(0), third == no_option ? 0 : no_option) << budget;
    EXPECT_EQ(a.option(1), 2u);
  }
}

TEST(Allocation, TheLeastPurchaseServesWhomItMustAtTheLeastUse) {
  EXPECT_EQ(least_purchase(three()), (std::vector<std::size_t>{no_option, 2, no_option}));
}

} // namespace
} // namespace lokus::choose
