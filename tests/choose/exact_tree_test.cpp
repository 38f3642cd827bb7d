#include "choose/choice_at_prices.hpp"
#include "choose/exact_tree.hpp"
#include "coupled_cases.hpp"
#include <gtest/gtest.h>

namespace lokus::choose {
namespace {

constexpr double nothing = -std::numeric_limits<double>::infinity();

// Prices that are far from the best and a choice that is the best at them: all the work is left to the tree.
RowPrices poor_prices(const Knapsack &p, std::uint64_t seed) {
  SplitMix64 random(seed);
  PerRow<double> price(p.rows(), 0);
  for (const RowId r : p.kind.all())
    if (p.kind[r] == RowKind::money || p.kind[r] == RowKind::capacity)
      price[r] = random.unit() * 0.4;
  ChoiceAtPrices choice(p);
  choice.settle(price);
  choice.price_places_and_floors(price);
  return {price, choice.chosen(), bound_at(p, price)};
}

TEST(ExactTree, FindsTheBestOfAllFromPoorPrices) {
  std::size_t possible = 0;
  for (std::uint64_t seed = 1; seed <= 3'000; ++seed) {
    const Kinds kinds = {seed % 2 == 0, seed % 3 == 0, seed % 5 == 0, seed % 7 == 0};
    const Knapsack p = random_coupled(kinds, 6, seed + 500'000);
    PerRow<std::int64_t> used(p.rows());
    const double best = best_by_trying(p, 0, used);
    const TreeAnswer answer = exact_tree(p, poor_prices(p, seed), nothing, 1'000'000);
    ASSERT_TRUE(answer.finished) << "seed " << seed;
    ASSERT_EQ(answer.better, best >= 0) << "seed " << seed;
    if (best < 0)
      continue;
    ++possible;
    ASSERT_NEAR(answer.gain, best, 1e-12 * best) << "seed " << seed;
    double gain = 0;
    PerRow<std::int64_t> taken(p.rows());
    for (std::size_t v = 0; v < p.villages(); ++v)
      if (const std::size_t o = answer.chosen[v]; o != no_option) {
        gain += p.gain[o];
        p.each_use(v, o, [&](RowId row, std::int64_t amount) { taken[row] += amount; });
      }
    ASSERT_NEAR(gain, best, 1e-12 * best) << "seed " << seed;
    ASSERT_TRUE(is_allowed(p, taken)) << "seed " << seed;
  }
  EXPECT_GT(possible, 1'000u);
}

// The last village alone can serve the floor, and the money does not suffice for it: what the ten before it
// do is not looked at.
TEST(ExactTree, LooksAtNothingOnceALimitIsOutOfReach) {
  Knapsack p;
  for (std::size_t v = 0; v < 11; ++v) {
    p.first.push_back(v + 1);
    p.gain.push_back(v == 0 ? 1e-3 : 1);
    p.amount.push_back(v == 0 ? 11 : 1);
  }
  p.must.assign(11, 0);
  p.add_row(RowKind::money, 20);
  p.add_row(RowKind::places, 11);
  const RowId floor = p.add_row(RowKind::floor, -1);
  p.floor_of.assign(11, no_row);
  p.floor_of[0] = floor;
  std::vector<std::size_t> all(11);
  std::iota(all.begin(), all.end(), std::size_t{0});
  const RowPrices prices{PerRow<double>(p.rows(), 0), all, 11};
  const TreeAnswer answer = exact_tree(p, prices, nothing, 100);
  EXPECT_TRUE(answer.better);
}

TEST(ExactTree, DoesNotFinishWithoutNodes) {
  const Knapsack p = random_coupled({.budgets = true}, 6, 500'002);
  EXPECT_FALSE(exact_tree(p, poor_prices(p, 1), nothing, 0).finished);
  EXPECT_FALSE(exact_tree(p, poor_prices(p, 1), nothing, 0).better);
}

// What is no better than the plan in hand is none.
TEST(ExactTree, FindsNothingBetterThanTheBest) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const Knapsack p = random_coupled({.budgets = true}, 6, seed + 700'000);
    PerRow<std::int64_t> used(p.rows());
    const double best = best_by_trying(p, 0, used);
    const TreeAnswer answer = exact_tree(p, poor_prices(p, seed), best + 1e-9, 1'000'000);
    ASSERT_TRUE(answer.finished);
    ASSERT_FALSE(answer.better) << "seed " << seed;
  }
}

} // namespace
} // namespace lokus::choose
