#include "choose/side_prices.hpp"
#include "knapsack_cases.hpp"
#include <gtest/gtest.h>

namespace lokus::choose {
namespace {

struct Priced {
  Knapsack k;
  KnapsackPrices prices;
  NearChanges near;

  double worth(std::size_t o) const {
    return o == no_option ? 0 : k.gain[o] - prices.rupiah * static_cast<double>(k.amount[o]) - prices.village;
  }
};

// Gains in units of `scale`; in hand what can be afforded at the prices.
Priced priced(std::uint64_t seed, double share, double scale = 1) {
  Priced result{small_knapsack(seed).knapsack(), {}, {}};
  for (double &gain : result.k.gain)
    gain *= scale;
  result.k.limit[result.k.places()] = std::max<std::int64_t>(result.k.limit[result.k.places()], 1);
  const Hulls steps = hulls(result.k);
  result.prices = lowest_bound(result.k, steps);
  double in_hand = 0;
  for (const std::size_t o : result.prices.affordable)
    in_hand += o == no_option ? 0 : result.k.gain[o];
  result.near = near_changes(result.k, steps, result.prices, in_hand, share);
  return result;
}

// The base buys what is worth most at the prices, so that its bound is theirs, whatever the unit of gains.
TEST(NearChanges, ChangeTheBestPurchasesAtThePrices) {
  for (const double scale : {1.0, 0x1p-30})
    for (std::uint64_t seed = 1; seed <= 2'000; ++seed) {
      const Priced p = priced(seed, 1, scale);
      for (std::size_t v = 0; v < p.k.villages(); ++v) {
        double most = 0;
        for (std::size_t o = p.k.first[v]; o < p.k.first[v + 1]; ++o)
          if (p.k.gain[o] > 0)
            most = std::max(most, p.worth(o));
        ASSERT_NEAR(p.worth(p.near.base[v]), most, 1e-9 * scale) << "seed " << seed;
      }
      if (p.prices.village == 0 || p.k.most_villages() <= p.k.villages()) {
        ASSERT_NEAR(p.near.bound, p.prices.bound, 1e-9 * scale) << "seed " << seed;
      }
    }
}

// Every change says what it changes and loses; all that lose less than the limit are there, but for those
// that cost no less and gain no more than another.
TEST(NearChanges, AreAllThatLoseLessThanTheLimit) {
  for (std::uint64_t seed = 1; seed <= 2'000; ++seed) {
    const Priced p = priced(seed, 0.5);
    std::vector<std::vector<std::size_t>> listed(p.k.villages());
    double before = -1e-9;
    for (const Stage &stage : p.near.stages) {
      const std::size_t base = p.near.base[stage.village];
      ASSERT_LT(stage.first, stage.last);
      ASSERT_EQ(stage.least_loss, p.near.changes[stage.first].loss);
      ASSERT_GE(stage.least_loss, before) << "seed " << seed;
      before = stage.least_loss;
      for (std::size_t c = stage.first; c < stage.last; ++c) {
        const Change &change = p.near.changes[c];
        const auto cost = [&](std::size_t o) { return o == no_option ? 0 : p.k.amount[o]; };
        const auto gain = [&](std::size_t o) { return o == no_option ? 0 : p.k.gain[o]; };
        ASSERT_NE(change.option, base);
        ASSERT_EQ(change.cost, cost(change.option) - cost(base));
        ASSERT_EQ(change.gain, gain(change.option) - gain(base));
        ASSERT_EQ(change.villages, (change.option != no_option) - (base != no_option));
        ASSERT_GE(change.loss, -1e-9);
        ASSERT_NEAR(change.loss, p.worth(base) - p.worth(change.option), 1e-9) << "seed " << seed;
        ASSERT_LE(change.loss, p.near.most_loss);
        listed[stage.village].push_back(change.option);
      }
    }
    for (std::size_t v = 0; v < p.k.villages(); ++v)
      for (std::size_t o = p.k.first[v]; o < p.k.first[v + 1]; ++o) {
        bool wanted = o != p.near.base[v] && p.k.gain[o] > 0 &&
                      p.worth(p.near.base[v]) - p.worth(o) < p.near.most_loss - 1e-9;
        for (std::size_t other = p.k.first[v]; other < p.k.first[v + 1]; ++other)
          wanted = wanted &&
                   (other == o || p.k.amount[other] > p.k.amount[o] || !(p.k.gain[other] >= p.k.gain[o]));
        if (wanted) {
          ASSERT_EQ(std::count(listed[v].begin(), listed[v].end(), o), 1)
              << "seed " << seed << ", option " << o;
        }
      }
  }
}

// Two options of equal cost and gain stand for each other: the first is enough.
TEST(NearChanges, LeaveOutWhatAnotherOptionDominates) {
  const Knapsack k =
      made({{{10, 20.0}}, {{4, 7.0}, {5, 7.0}, {4, 7.0}, {4, 6.0}, {3, 5.0}}}, 12, 2).knapsack();
  const Hulls steps = hulls(k);
  const KnapsackPrices prices = lowest_bound(k, steps);
  const NearChanges near = near_changes(k, steps, prices, 0, 1);
  std::vector<std::size_t> options;
  for (const Stage &stage : near.stages)
    for (std::size_t c = stage.first; stage.village == 1 && c < stage.last; ++c)
      options.push_back(near.changes[c].option);
  options.push_back(near.base[1]);
  std::sort(options.begin(), options.end());
  EXPECT_EQ(options, (std::vector<std::size_t>{1, 5, no_option}));
}

// At every side price a stage adds the most that one of its changes does, or nothing.
TEST(SidePrices, BoundWhatTheStagesToComeCanAdd) {
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    const Priced p = priced(seed, 1);
    const NearChanges &near = p.near;
    for (const SidePrices &side : side_prices(near, p.prices, near.bound - near.most_loss)) {
      ASSERT_GE(side.rupiah, 0);
      ASSERT_GE(side.village, 0);
      ASSERT_EQ(side.still.size(), near.stages.size() + 1);
      ASSERT_EQ(side.still.back(), 0);
      for (std::size_t s = 0; s < near.stages.size(); ++s) {
        double most = 0;
        for (std::size_t c = near.stages[s].first; c < near.stages[s].last; ++c)
          most =
              std::max(most, near.changes[c].gain - side.rupiah * static_cast<double>(near.changes[c].cost) -
                                 side.village * static_cast<double>(near.changes[c].villages));
        ASSERT_NEAR(side.still[s] - side.still[s + 1], most, 1e-9) << "seed " << seed;
      }
    }
  }
}

// A change of price by what is open for a change of usual cost, here 2 rupiah: 10 gained per rupiah.
TEST(SidePrices, LieAsFarAwayAsTheOpenGap) {
  NearChanges near;
  near.bound = 50;
  near.changes = {{0, 1, 0, 1, 0}, {1, -3, 0, -1, 0}};
  near.stages = {{0, 0, 2, 0}};
  KnapsackPrices prices;
  prices.rupiah = 8;
  prices.village = 30;
  std::vector<double> rupiah, village;
  for (const SidePrices &side : side_prices(near, prices, 30)) {
    if (side.rupiah != 8)
      rupiah.push_back(side.rupiah);
    if (side.village != 30)
      village.push_back(side.village);
  }
  EXPECT_EQ(rupiah, (std::vector<double>{9, 7, 13, 3, 28, 0}));
  EXPECT_EQ(village, (std::vector<double>{32, 28, 40, 20, 70, 0}));
}

} // namespace
} // namespace lokus::choose
