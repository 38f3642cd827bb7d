#include "choose/hull.hpp"
#include "knapsack_cases.hpp"
#include <gtest/gtest.h>
#include <limits>

namespace lokus::choose {
namespace {

// The first village has an option that gains less for more, one below the line of its neighbours and one on
// it.
TEST(Hulls, KeepWhatIsBestAtSomePriceAlone) {
  const Hulls h =
      hulls(made({{{4, 8.0}, {6, 7.0}, {5, 8.5}, {8, 12.0}, {12, 16.0}}, {}, {{3, 3.0}}}, 100, 3).knapsack());
  EXPECT_EQ(h.first, (std::vector<std::size_t>{0, 2, 2, 3}));
  EXPECT_EQ(h.option, (std::vector<std::size_t>{0, 4, 5}));
  EXPECT_EQ(h.cost, (std::vector<double>{4, 12, 3}));
  EXPECT_EQ(h.gain, (std::vector<double>{8, 16, 3}));
  EXPECT_EQ(h.slope, (std::vector<double>{2, 1, 1}));
}

TEST(Hulls, BeginWithAFreeOptionAtAnEndlessSlope) {
  const Hulls h = hulls(made({{{0, 1.0}, {0, 2.0}, {2, 3.0}}}, 100, 1).knapsack());
  EXPECT_EQ(h.option, (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(h.slope, (std::vector<double>{std::numeric_limits<double>::infinity(), 0.5}));
}

// At every price the best of the hull is the best of all options, and its slopes fall.
TEST(Hulls, HoldTheBestOptionAtEveryPrice) {
  for (std::uint64_t seed = 1; seed <= 2'000; ++seed) {
    const Knapsack k = small_knapsack(seed).knapsack();
    const Hulls h = hulls(k);
    for (std::size_t v = 0; v < k.villages(); ++v) {
      for (std::size_t s = h.first[v] + 1; s < h.first[v + 1]; ++s)
        ASSERT_LT(h.slope[s], h.slope[s - 1]) << "seed " << seed;
      for (const double price : {0.0, 0.1, 0.5, 1.0, 2.0, 5.0, 20.0}) {
        double of_all = 0, of_hull = 0;
        for (std::size_t o = k.first[v]; o < k.first[v + 1]; ++o)
          of_all = std::max(of_all, k.gain[o] - price * static_cast<double>(k.amount[o]));
        for (std::size_t s = h.first[v]; s < h.first[v + 1]; ++s)
          of_hull = std::max(of_hull, h.gain[s] - price * h.cost[s]);
        ASSERT_EQ(of_hull, of_all) << "seed " << seed << ", price " << price;
      }
    }
  }
}

} // namespace
} // namespace lokus::choose
