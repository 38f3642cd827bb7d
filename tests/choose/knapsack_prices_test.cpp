#include "choose/knapsack_prices.hpp"
#include "knapsack_cases.hpp"
#include <functional>
#include <gtest/gtest.h>

namespace lokus::choose {
namespace {

// What each village buys at a price of a rupiah is worth to it; greatest first.
std::vector<double> worths(const Knapsack &k, double rupiah) {
  std::vector<double> result;
  for (std::size_t v = 0; v < k.villages(); ++v) {
    double most = 0;
    for (std::size_t o = k.first[v]; o < k.first[v + 1]; ++o)
      if (k.gain[o] > 0)
        most = std::max(most, k.gain[o] - rupiah * static_cast<double>(k.amount[o]));
    result.push_back(most);
  }
  std::sort(result.begin(), result.end(), std::greater<>{});
  return result;
}

// The bound at the best price of a village: those worth most have the places.
double dual(const Knapsack &k, double rupiah) {
  double sum = rupiah * static_cast<double>(k.limit[Knapsack::total()]);
  const std::vector<double> all = worths(k, rupiah);
  for (std::size_t i = 0; i < std::min(all.size(), k.most_villages()); ++i)
    sum += all[i];
  return sum;
}

// The dual has its corners where two options, or one and nothing, are worth the same.
double lowest_by_trying(const Knapsack &k) {
  std::vector<std::size_t> options;
  for (std::size_t o = 0; o < k.gain.size(); ++o)
    if (k.gain[o] > 0)
      options.push_back(o);
  double lowest = dual(k, 0);
  const auto at_corner = [&](double gain, std::int64_t cost) {
    if (cost != 0 && gain / static_cast<double>(cost) > 0)
      lowest = std::min(lowest, dual(k, gain / static_cast<double>(cost)));
  };
  for (const std::size_t a : options) {
    at_corner(k.gain[a], k.amount[a]);
    for (const std::size_t b : options)
      at_corner(k.gain[a] - k.gain[b], k.amount[a] - k.amount[b]);
  }
  return lowest;
}

TEST(KnapsackPrices, AreThoseOfTheLowestBoundOfAll) {
  for (std::uint64_t seed = 1; seed <= 3'000; ++seed) {
    const Knapsack k = small_knapsack(seed).knapsack();
    if (k.most_villages() == 0)
      continue;
    const KnapsackPrices prices = lowest_bound(k, hulls(k));
    const double lowest = lowest_by_trying(k);
    ASSERT_NEAR(prices.bound, lowest, 1e-12 * lowest) << "seed " << seed;
    double there = prices.rupiah * static_cast<double>(k.limit[Knapsack::total()]) +
                   prices.village * static_cast<double>(k.most_villages());
    for (const double worth : worths(k, prices.rupiah))
      there += std::max(worth - prices.village, 0.0);
    ASSERT_NEAR(there, lowest, 1e-12 * lowest) << "seed " << seed;
  }
}

TEST(KnapsackPrices, AffordWhatTheLimitsAllow) {
  for (std::uint64_t seed = 1; seed <= 3'000; ++seed) {
    const Knapsack k = small_knapsack(seed).knapsack();
    if (k.most_villages() == 0)
      continue;
    const std::vector<std::size_t> chosen = lowest_bound(k, hulls(k)).affordable;
    ASSERT_EQ(chosen.size(), k.villages());
    std::int64_t left = k.limit[Knapsack::total()];
    for (const std::size_t o : chosen)
      left -= o == no_option ? 0 : k.amount[o];
    ASSERT_GE(left, 0) << "seed " << seed;
    ASSERT_LE(chosen.size() - static_cast<std::size_t>(std::count(chosen.begin(), chosen.end(), no_option)),
              k.most_villages())
        << "seed " << seed;
  }
}

// Any two of four equal villages: both places are filled, by the earlier rows, and no more.
TEST(KnapsackPrices, FillThePlacesAmongEqualVillages) {
  const Knapsack k = made({{{1, 5.0}}, {{1, 5.0}}, {{1, 5.0}}, {{1, 5.0}}}, 100, 2).knapsack();
  EXPECT_EQ(lowest_bound(k, hulls(k)).affordable, (std::vector<std::size_t>{0, 1, no_option, no_option}));
}

// 8 is what the plan gains: a bound below it, be it by a rounding, would be none.
TEST(KnapsackPrices, NeverRoundTheBoundBelowThePlan) {
  const Knapsack k = made({{{3, 8.0}}, {{4, 6.0}}}, 100, 1).knapsack();
  const double bound = lowest_bound(k, hulls(k)).bound;
  EXPECT_GE(bound, 8);
  EXPECT_LE(bound, 8 * (1 + 1e-14));
}

} // namespace
} // namespace lokus::choose
