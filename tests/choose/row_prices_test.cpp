#include "choose/by_tree.hpp"
#include "choose/choice_at_prices.hpp"
#include "choose/row_prices.hpp"
#include "choose/shor.hpp"
#include "coupled_cases.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace lokus::choose {
namespace {

constexpr Kinds every_kind = {.budgets = true, .floors = true, .capacities = true, .forced = true};

// Random prices of money and capacities; places and floors without.
PerRow<double> random_prices(const Knapsack &p, std::uint64_t seed) {
  SplitMix64 random(seed);
  PerRow<double> price(p.rows(), 0);
  for (const RowId r : p.kind.all())
    if (p.kind[r] == RowKind::money || p.kind[r] == RowKind::capacity)
      price[r] = random.unit() * 0.6;
  return price;
}

double best_worth(const Knapsack &p, const PerRow<double> &price, std::size_t village) {
  double best = -std::numeric_limits<double>::infinity();
  for (std::size_t o = p.first[village]; o < p.first[village + 1]; ++o)
    best = std::max(best, priced_worth(p, price, village, o));
  return best;
}

// The most that villages are worth together when places and floors are kept, over all sets of villages.
double best_set(const Knapsack &p, const PerRow<double> &price) {
  double best = -std::numeric_limits<double>::infinity();
  for (std::size_t set = 0; set < std::size_t{1} << p.villages(); ++set) {
    double sum = 0;
    std::int64_t served = 0;
    PerRow<std::int64_t> of_floor(p.rows(), 0);
    bool allowed = true;
    for (std::size_t v = 0; v < p.villages(); ++v) {
      const bool in = (set >> v & 1) != 0;
      allowed = allowed && (in || !p.must[v]) && (!in || p.first[v] < p.first[v + 1]);
      if (!in)
        continue;
      ++served;
      sum += best_worth(p, price, v);
      if (p.floor(v) != no_row)
        ++of_floor[p.floor(v)];
    }
    for (const RowId r : p.kind.all())
      allowed = allowed && (p.kind[r] != RowKind::floor || of_floor[r] >= -p.limit[r]);
    if (allowed && served <= p.limit[p.places()])
      best = std::max(best, sum);
  }
  return best;
}

// The choice is the best of all sets of villages, and its prices of places and floors show it: with them each
// village by itself adds up to the same.
TEST(ChoiceAtPrices, IsTheBestSetOfVillagesAndPricedAsSuch) {
  std::size_t possible = 0;
  for (std::uint64_t seed = 1; seed <= 3'000; ++seed) {
    const Knapsack p = random_coupled(every_kind, 6, seed + 300'000);
    PerRow<double> price = random_prices(p, seed);
    const double best = best_set(p, price);
    if (!std::isfinite(best))
      continue;
    ++possible;
    double limits = 0;
    for (const RowId r : p.kind.all())
      limits += price[r] * static_cast<double>(p.limit[r]);
    ChoiceAtPrices choice(p);
    choice.settle(price);
    ASSERT_NEAR(choice.value(), best + limits, 1e-9) << "seed " << seed;
    double sum = 0;
    PerRow<std::int64_t> used(p.rows(), 0);
    for (std::size_t v = 0; v < p.villages(); ++v)
      if (choice.chosen()[v] != no_option) {
        sum += priced_worth(p, price, v, choice.chosen()[v]);
        p.each_use(v, choice.chosen()[v], [&](RowId row, std::int64_t amount) { used[row] += amount; });
      }
    ASSERT_NEAR(sum, best, 1e-9) << "seed " << seed;
    ASSERT_EQ(choice.used(), used) << "seed " << seed;
    choice.price_places_and_floors(price);
    ASSERT_NEAR(bound_at(p, price), best + limits, 1e-9) << "seed " << seed;
  }
  EXPECT_GT(possible, 1'000u);
}

// Two villages at 2 and 1 rupiah: 10 - 2 and 4 - 1 are worth it at a price of 1, and 5 rupiah are 5 more.
TEST(RowPrices, BoundByTheWorthOfLimitsAndVillages) {
  Knapsack p;
  p.first = {0, 1, 2};
  p.gain = {10, 4};
  p.amount = {2, 1};
  p.must = {0, 0};
  p.add_row(RowKind::money, 5);
  p.add_row(RowKind::places, 2);
  const double bound = bound_at(p, PerRow<double>(std::vector{1.0, 0.0}));
  EXPECT_GE(bound, 16);
  EXPECT_LE(bound, 16 * (1 + 1e-14));
  EXPECT_GE(bound_at(p, PerRow<double>(std::vector{5.0, 0.0})), 25) << "nothing is worth its price";
  p.must = {0, 1};
  EXPECT_NEAR(bound_at(p, PerRow<double>(std::vector{5.0, 0.0})), 24, 1e-12)
      << "the second must be bought all the same";
}

// Gains in another unit (a power of two, so that nothing is rounded otherwise) change no choice.
TEST(RowPrices, LeadToTheSameChoiceInAnyUnitOfGain) {
  for (std::uint64_t seed = 1; seed <= 1'000; ++seed) {
    Knapsack p = random_coupled(every_kind, 12, seed + 600'000);
    const RowPrices before = find_prices(p, 60);
    const Answer one = by_tree(p);
    for (double &gain : p.gain)
      gain *= 0x1p-30;
    const RowPrices after = find_prices(p, 60);
    ASSERT_EQ(after.bound, before.bound * 0x1p-30) << "seed " << seed;
    ASSERT_EQ(after.chosen, before.chosen) << "seed " << seed;
    const Answer other = by_tree(p);
    ASSERT_EQ(other.chosen, one.chosen) << "seed " << seed;
    ASSERT_EQ(other.bound, one.bound * 0x1p-30) << "seed " << seed;
  }
}

// |x - 0.3| + 10 |y + 0.2| + |x + y - 0.1|: all three are 0 at (0.3, -0.2).
TEST(Shor, FindsACornerWithinItsEvaluations) {
  std::size_t asked = 0;
  const auto corner = [&](const std::vector<double> &x, std::vector<double> &slope) {
    ++asked;
    const double a = x[0] - 0.3, b = x[1] + 0.2, c = x[0] + x[1] - 0.1;
    const auto sign = [](double z) { return z > 0 ? 1.0 : -1.0; };
    slope = {sign(a) + sign(c), 10 * sign(b) + sign(c)};
    return std::fabs(a) + 10 * std::fabs(b) + std::fabs(c);
  };
  const std::vector<double> best = lowest_by_shor(corner, {1, 1}, 300);
  EXPECT_NEAR(best[0], 0.3, 1e-7);
  EXPECT_NEAR(best[1], -0.2, 1e-7);
  EXPECT_LE(asked, 300u);
  asked = 0;
  lowest_by_shor(corner, {1, 1}, 20);
  EXPECT_EQ(asked, 20u);
}

} // namespace
} // namespace lokus::choose
