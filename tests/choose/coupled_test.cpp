#include "choose/by_tree.hpp"
#include "core/parallel.hpp"
#include "coupled_cases.hpp"
#include <gtest/gtest.h>

namespace lokus::choose {
namespace {

void agrees_with_brute_force(const Kinds &kinds, std::uint64_t first_seed, std::uint64_t cases) {
  std::size_t feasible = 0;
  for (std::uint64_t seed = first_seed; seed < first_seed + cases; ++seed) {
    const Knapsack p = random_coupled(kinds, 6, seed);
    PerRow<std::int64_t> used(p.rows());
    const double best = best_by_trying(p, 0, used);
    const Answer answer = by_tree(p);
    if (best < 0) {
      ASSERT_FALSE(answer.found) << "seed " << seed;
      ASSERT_TRUE(answer.impossible) << "seed " << seed;
      continue;
    }
    ++feasible;
    ASSERT_TRUE(answer.found) << "seed " << seed;
    ASSERT_TRUE(is_consistent(p, answer)) << "seed " << seed;
    ASSERT_GE(answer.bound, best * (1 - 1e-12)) << "seed " << seed;
    ASSERT_LE(best - answer.gain, answer.bound - answer.gain + 1e-12 * best) << "seed " << seed;
    ASSERT_NEAR(answer.gain, best, 1e-12 * best) << "seed " << seed;
  }
  EXPECT_GT(feasible, cases / 5);
}

TEST(CoupledByTryingAll, BudgetsOfSeveralOffices) {
  agrees_with_brute_force({.budgets = true}, 1, 2'000);
}
TEST(CoupledByTryingAll, LeastVillagesInEveryKecamatan) {
  agrees_with_brute_force({.floors = true}, 10'001, 2'000);
}
TEST(CoupledByTryingAll, CapacityOfEveryPuskesmas) {
  agrees_with_brute_force({.capacities = true}, 20'001, 2'000);
}
TEST(CoupledByTryingAll, VillagesThatMustBeServed) {
  agrees_with_brute_force({.forced = true}, 30'001, 2'000);
}
TEST(CoupledByTryingAll, EverythingTogether) {
  agrees_with_brute_force({.budgets = true, .floors = true, .capacities = true, .forced = true}, 40'001,
                          2'000);
}

// Two offices with 10 rupiah each; the dearer half of the money of the second cannot be used for the first.
TEST(Coupled, MoneyOfOneOfficeDoesNotPayForAnother) {
  Knapsack p;
  p.first = {0, 1, 2};
  p.gain = {5, 4};
  p.amount = {8, 8, 0, 8, 8, 0};
  p.must = {0, 0};
  for (const std::int64_t most : {20, 10, 10})
    p.add_row(RowKind::money, most);
  p.add_row(RowKind::places, 2);
  const Answer answer = by_tree(p);
  EXPECT_EQ(answer.chosen, (std::vector<std::size_t>{0, no_option}));
  EXPECT_EQ(answer.bound, 5);
  EXPECT_EQ(answer.used, PerRow<std::int64_t>({8, 8, 0, 1}));
}

// One place and two kecamatan that each want a village.
TEST(Coupled, SaysThatMoreFloorsThanPlacesAreImpossible) {
  Knapsack p;
  p.first = {0, 1, 2};
  p.gain = {5, 4};
  p.amount = {1, 1};
  p.must = {0, 0};
  p.add_row(RowKind::money, 20);
  p.add_row(RowKind::places, 1);
  p.floor_of = {p.add_row(RowKind::floor, -1), p.add_row(RowKind::floor, -1)};
  const Answer answer = by_tree(p);
  EXPECT_FALSE(answer.found);
  EXPECT_TRUE(answer.impossible);
}

// Without the floor both places go to the first two villages; the floor costs the 6 and buys the 1.
TEST(Coupled, PricesAFloorByWhatItTakesFromOthers) {
  Knapsack p;
  p.first = {0, 1, 2, 3};
  p.gain = {8, 6, 1};
  p.amount = {1, 1, 1};
  p.must = {0, 0, 0};
  p.add_row(RowKind::money, 100);
  const RowId places = p.add_row(RowKind::places, 2);
  const RowId none = p.add_row(RowKind::floor, 0), one = p.add_row(RowKind::floor, -1);
  p.floor_of = {none, none, one};
  const Answer answer = by_tree(p);
  EXPECT_EQ(answer.gain, 9);
  EXPECT_EQ(answer.bound, 9);
  EXPECT_GE(answer.price[places], 6); // a further place would serve the second village
  EXPECT_LE(answer.price[places], 8);
  EXPECT_NEAR(answer.price[one], answer.price[places] - 1,
              1e-12); // one village less asked for frees its place
}

TEST(Coupled, IsTheSameWhateverTheThreads) {
  const Knapsack p = generate_coupled(700, 8, 5, 3);
  use_threads(1);
  const Answer one = by_tree(p);
  use_threads(2);
  const Answer two = by_tree(p);
  use_threads(0);
  EXPECT_EQ(one.chosen, two.chosen);
  EXPECT_EQ(one.bound, two.bound);
  EXPECT_EQ(one.price, two.price);
}

TEST(Coupled, StaysWithinTheGapOnAProvince) {
  const Knapsack p = generate_coupled(8'500, 8, 5, 1);
  const Answer answer = by_tree(p);
  ASSERT_TRUE(answer.found);
  EXPECT_TRUE(is_consistent(p, answer));
  EXPECT_LE((answer.bound - answer.gain) / answer.bound, 2e-4);
}

} // namespace
} // namespace lokus::choose
