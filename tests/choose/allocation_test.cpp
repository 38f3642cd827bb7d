#include "choose/allocation.hpp"
#include "coupled_cases.hpp"
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
  Knapsack k = three();
  EXPECT_EQ(least_purchase(k), (std::vector<std::size_t>{no_option, 2, no_option}));
  k.must = {1, 0, 1};
  k.amount = {5, 6, 1, 1, 6, 4};
  EXPECT_EQ(least_purchase(k), (std::vector<std::size_t>{0, no_option, 5}))
      << "options of their own, though the second village's are cheaper";
}

// A village of the floor costs 4, 5 or 3 rupiah, the last has nothing on offer: the two cheapest serve it.
TEST(Allocation, TheLeastPurchaseServesAFloorFromItsCheapestVillages) {
  Knapsack k;
  k.first = {0, 1, 2, 3, 4, 4};
  k.gain = {1, 9, 1, 1};
  k.amount = {4, 5, 3, 1};
  k.must = {0, 0, 0, 0, 0};
  k.add_row(RowKind::money, 10);
  k.add_row(RowKind::places, 5);
  const RowId floor = k.add_row(RowKind::floor, -2);
  k.floor_of = {floor, floor, floor, no_row, floor};
  EXPECT_EQ(least_purchase(k), (std::vector<std::size_t>{0, no_option, 2, no_option, no_option}));
  k.must[1] = 1;
  EXPECT_EQ(least_purchase(k), (std::vector<std::size_t>{no_option, 1, 2, no_option, no_option}))
      << "the one that must be served counts";
}

// Of three villages that are a rupiah too dear together the one that gains least for its cost leaves.
TEST(Allocation, ARepairGivesUpWhatGainsLeast) {
  Knapsack k;
  k.first = {0, 1, 2, 3};
  k.gain = {6, 2, 8};
  k.amount = {5, 5, 5};
  k.must = {0, 0, 0};
  k.add_row(RowKind::money, 14);
  k.add_row(RowKind::places, 3);
  Allocation a(k, {0, 1, 2});
  ASSERT_TRUE(repair(a, PerRow<double>(k.rows())));
  EXPECT_EQ(a.chosen(), (std::vector<std::size_t>{0, no_option, 2}));
  k.must = {1, 1, 1};
  Allocation kept(k, {0, 1, 2});
  EXPECT_FALSE(repair(kept, PerRow<double>(k.rows()))) << "nobody may leave";
}

// A repair weighs what is exceeded against what is lost, in whatever unit gains and prices are.
TEST(Allocation, ARepairIsTheSameInAnyUnitOfGain) {
  const Kinds every_kind = {.budgets = true, .floors = true, .capacities = true, .forced = true};
  for (std::uint64_t seed = 1; seed <= 2'000; ++seed) {
    Knapsack k = random_coupled(every_kind, 12, seed + 800'000);
    SplitMix64 random(seed);
    PerRow<double> price(k.rows());
    for (const RowId r : price.all())
      price[r] = random.unit();
    std::vector<std::size_t> start(k.villages(), no_option);
    for (std::size_t v = 0; v < k.villages(); ++v)
      if (k.first[v] < k.first[v + 1])
        start[v] = k.first[v];
    Allocation before(k, start);
    const bool repaired = repair(before, price);
    for (double &gain : k.gain)
      gain *= 0x1p-30;
    for (const RowId r : price.all())
      price[r] *= 0x1p-30;
    Allocation after(k, start);
    ASSERT_EQ(repair(after, price), repaired) << "seed " << seed;
    ASSERT_EQ(after.chosen(), before.chosen()) << "seed " << seed;
  }
}

} // namespace
} // namespace lokus::choose
