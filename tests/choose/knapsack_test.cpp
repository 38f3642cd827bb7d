#include "choose/by_sweep.hpp"
#include "core/parallel.hpp"
#include "knapsack_cases.hpp"
#include <gtest/gtest.h>
#include <limits>

namespace lokus::choose {
namespace {

TEST(Knapsack, IsTheBestOfAllCombinationsOfSmallCases) {
  for (std::uint64_t seed = 1; seed <= 20'000; ++seed) {
    const GeneratedKnapsack k = small_knapsack(seed);
    const Answer answer = by_sweep(k.knapsack());
    const double best = best_by_trying(k.knapsack(), 0, k.budget, k.most_villages);
    ASSERT_TRUE(is_allowed(k.knapsack(), answer)) << "seed " << seed;
    ASSERT_NEAR(answer.gain, best, 1e-12 * best) << "seed " << seed;
    ASSERT_EQ(answer.bound, answer.gain) << "seed " << seed;
  }
}

TEST(Knapsack, BuysNothingWithoutPlaces) {
  const auto k = made({{{1, 5.0}}, {{0, 3.0}}}, 100, 0);
  const auto answer = by_sweep(k.knapsack());
  EXPECT_EQ(answer.gain, 0);
  EXPECT_EQ(answer.bound, 0);
  EXPECT_EQ(answer.chosen, (std::vector<std::size_t>{no_option, no_option}));
}

TEST(Knapsack, BuysOnlyWhatIsFreeWithoutBudget) {
  const auto k = made({{{1, 5.0}}, {{0, 3.0}, {0, 4.0}}}, 0, 2);
  const auto answer = by_sweep(k.knapsack());
  EXPECT_EQ(answer.gain, 4);
  EXPECT_EQ(answer.bound, 4);
  EXPECT_EQ(answer.used[Knapsack::total()], 0);
}

TEST(Knapsack, NeverBuysWhatGainsNothingOrIsMissing) {
  const auto k = made({{{0, 0.0}}, {{0, -1.0}}, {{1, std::numeric_limits<double>::quiet_NaN()}}}, 10, 3);
  const auto answer = by_sweep(k.knapsack());
  EXPECT_EQ(answer.chosen, (std::vector<std::size_t>(3, no_option)));
  EXPECT_EQ(answer.bound, 0);
}

TEST(Knapsack, HasNoPricesWhereNothingIsScarce) {
  const auto k = made({{{3, 5.0}}, {{4, 6.0}}}, 7, 2);
  const auto answer = by_sweep(k.knapsack());
  EXPECT_EQ(answer.gain, 11);
  EXPECT_EQ(answer.price[Knapsack::total()], 0);
  EXPECT_EQ(answer.price[RowId{1}], 0);
}

// One place, money for all: the second village would add 6.
TEST(Knapsack, PricesAPlaceBetweenTheLastServedAndTheFirstLeftOut) {
  const auto k = made({{{3, 8.0}}, {{4, 6.0}}}, 100, 1);
  const auto answer = by_sweep(k.knapsack());
  EXPECT_EQ(answer.gain, 8);
  EXPECT_EQ(answer.price[Knapsack::total()], 0);
  EXPECT_GE(answer.price[RowId{1}], 6);
  EXPECT_LE(answer.price[RowId{1}], 8);
}

// 10 rupiah buy the first (2 per rupiah) and half of the second (1.5 per rupiah).
TEST(Knapsack, PricesARupiahByWhatTheNextOneBuys) {
  const auto k = made({{{4, 8.0}}, {{12, 18.0}}}, 10, 2);
  const auto answer = by_sweep(k.knapsack());
  EXPECT_EQ(answer.gain, 8);
  EXPECT_EQ(answer.bound, 8);
  EXPECT_NEAR(answer.price[Knapsack::total()], 1.5, 1e-12);
}

// Costs in whole millions: 3.9 million buy no more than 3 million, and the bound knows.
TEST(Knapsack, CountsOnlyTheBudgetThatRoundPricesCanSpend) {
  GeneratedKnapsack k;
  for (int v = 0; v < 400; ++v) {
    k.cost.push_back(1'000'000 * (1 + v % 3));
    k.gain.push_back(1 + 0.001 * v);
    k.first.push_back(k.cost.size());
  }
  k.budget = 60'900'000;
  k.most_villages = 400;
  const auto answer = by_sweep(k.knapsack());
  EXPECT_TRUE(is_allowed(k.knapsack(), answer));
  EXPECT_EQ(answer.used[Knapsack::total()], 60'000'000);
  EXPECT_EQ(answer.bound, answer.gain);
}

TEST(Knapsack, ServesTheEarlierOfEqualVillages) {
  const auto k = made({{{5, 1.0}}, {{5, 2.0}}, {{5, 2.0}}, {{5, 2.0}}}, 10, 2);
  EXPECT_EQ(by_sweep(k.knapsack()).chosen, (std::vector<std::size_t>{no_option, 1, 2, no_option}));
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    SplitMix64 random(seed);
    std::vector<std::vector<std::pair<std::int64_t, double>>> villages;
    for (int v = 0; v < 12; ++v)
      villages.push_back(
          {{1 + static_cast<std::int64_t>(random.unit() * 3), 1 + std::floor(random.unit() * 2)}});
    const auto many = made(villages, 9, 6);
    const auto chosen = by_sweep(many.knapsack()).chosen;
    for (std::size_t early = 0; early < 12; ++early)
      for (std::size_t late = early + 1; late < 12; ++late)
        ASSERT_FALSE(many.cost[early] == many.cost[late] && many.gain[early] == many.gain[late] &&
                     chosen[early] == no_option && chosen[late] != no_option)
            << "seed " << seed << ": " << early << " before " << late;
  }
}

// The first village too, and where it would get one of several options.
TEST(Knapsack, ServesTheEarlierOfVillagesThatOfferTheSame) {
  for (std::uint64_t seed = 1; seed <= 5'000; ++seed) {
    const GeneratedKnapsack k = small_knapsack(seed);
    const auto chosen = by_sweep(k.knapsack()).chosen;
    for (std::size_t early = 0; early < k.first.size() - 1; ++early)
      for (std::size_t o = k.first[early]; chosen[early] == no_option && o < k.first[early + 1]; ++o)
        for (std::size_t late = early + 1; late < k.first.size() - 1; ++late)
          ASSERT_FALSE(chosen[late] != no_option && k.cost[o] == k.cost[chosen[late]] &&
                       k.gain[o] == k.gain[chosen[late]])
              << "seed " << seed << ": " << early << " before " << late;
  }
}

// The published instances: optimum and budget as found with other solvers, here proved.
TEST(Knapsack, ProvesThePublishedOptimaOfTwoThousandVillages) {
  const auto first = generate_knapsack(2'000, 8, 1);
  EXPECT_EQ(first.budget, 918'698);
  const auto one = by_sweep(first.knapsack());
  EXPECT_EQ(one.gain, 7'431'435);
  EXPECT_EQ(one.bound, one.gain);
  EXPECT_TRUE(is_allowed(first.knapsack(), one));
  const auto second = generate_knapsack(2'000, 8, 2);
  EXPECT_EQ(second.budget, 885'181);
  const auto two = by_sweep(second.knapsack());
  EXPECT_EQ(two.gain, 7'266'442);
  EXPECT_EQ(two.bound, two.gain);
  EXPECT_TRUE(is_allowed(second.knapsack(), two));
}

TEST(Knapsack, StaysWithinTheGapOnProvinceAndCountry) {
  const auto province = generate_knapsack(8'500, 8, 1);
  EXPECT_EQ(province.budget, 3'845'071);
  const auto a = by_sweep(province.knapsack());
  EXPECT_TRUE(is_allowed(province.knapsack(), a));
  EXPECT_LE(a.bound, 31'586'336); // the published bound of the linear relaxation
  EXPECT_LE((a.bound - a.gain) / a.bound, 2e-5);
  const auto country = generate_knapsack(83'000, 8, 1);
  EXPECT_EQ(country.budget, 37'563'008);
  const auto b = by_sweep(country.knapsack());
  EXPECT_TRUE(is_allowed(country.knapsack(), b));
  EXPECT_LE((b.bound - b.gain) / b.bound, 1e-5);
}

TEST(Knapsack, IsTheSameWhateverTheThreads) {
  const auto k = generate_knapsack(3'000, 8, 5);
  use_threads(1);
  const auto one = by_sweep(k.knapsack());
  for (const int threads : {2, 7}) {
    use_threads(threads);
    const auto other = by_sweep(k.knapsack());
    EXPECT_EQ(other.chosen, one.chosen);
    EXPECT_EQ(other.gain, one.gain);
    EXPECT_EQ(other.bound, one.bound);
  }
  use_threads(0);
}

// Gain is a constant plus the cost: all plans that spend everything tie at the prices, which is as hard as it
// gets. Whatever is not proved must still lie under a valid bound.
TEST(Knapsack, StaysHonestWhereItCannotProve) {
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    SplitMix64 random(seed);
    GeneratedKnapsack k;
    double all = 0;
    for (int v = 0; v < 60; ++v) {
      for (int o = 0; o < 4; ++o) {
        k.cost.push_back(1 + static_cast<std::int64_t>(random.unit() * 1e8));
        k.gain.push_back(static_cast<double>(k.cost.back()) * 1e-6 + 5);
        all += static_cast<double>(k.cost.back()) / 4;
      }
      k.first.push_back(k.cost.size());
    }
    k.budget = static_cast<std::int64_t>(all * 0.2);
    k.most_villages = 20;
    const auto answer = by_sweep(k.knapsack());
    EXPECT_TRUE(is_allowed(k.knapsack(), answer));
    // 20 places at 5 and every rupiah spent is more than any plan can have.
    EXPECT_LE(answer.bound, (100 + static_cast<double>(k.budget) * 1e-6) * (1 + 1e-12));
    EXPECT_LE((answer.bound - answer.gain) / answer.bound, 1e-3);
  }
}

} // namespace
} // namespace lokus::choose
