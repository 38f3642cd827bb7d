#include "choose/tail.hpp"
#include "coupled_cases.hpp"
#include <gtest/gtest.h>

namespace lokus::choose {
namespace {

TEST(Tail, IsTheMeanOfTheWorstWorlds) {
  EXPECT_EQ(tail_mean({5, 1, 3, 7}, 0.5), 2);
  EXPECT_EQ(tail_mean({5, 1, 3, 7}, 1), 4);
  EXPECT_NEAR(tail_mean({5, 1, 3, 7}, 0.375), (1 + 0.5 * 3) / 1.5, 1e-15); // a world and a half
  EXPECT_EQ(tail_mean({5, 1, 3, 7}, 0.1), 1);                              // never less than one world
}

// One place: the first village averts 10 or nothing, the second 4 always. The mean wants the first, the worst
// half the second.
TEST(Tail, PrefersWhatIsSure) {
  Knapsack p;
  p.first = {0, 1, 2};
  p.gain = {5, 4};
  p.amount = {1, 1};
  p.must = {0, 0};
  p.add_row(RowKind::money, 10);
  p.add_row(RowKind::places, 1);
  Gains by_world(2, std::vector<double>(2, 4));
  by_world[0][0] = 10;
  by_world[0][1] = 0;
  const TailAnswer sure = best_tail(p, worlds_of(by_world), 0.5, 30);
  EXPECT_EQ(sure.plan.chosen, (std::vector<std::size_t>{no_option, 1}));
  EXPECT_EQ(sure.plan.gain, 4);
  EXPECT_GE(sure.plan.bound, 4);
  EXPECT_EQ(best_tail(p, worlds_of(by_world), 1, 30).plan.gain, 5);
}

TEST(Tail, SaysWhatEachWorldCounts) {
  std::vector<double> weights;
  tail_mean({5, 1, 3, 7}, 0.375, &weights);
  EXPECT_NEAR(weights[1], 1 / 1.5, 1e-15);
  EXPECT_NEAR(weights[2], 0.5 / 1.5, 1e-15);
  EXPECT_EQ(weights[0] + weights[3], 0);
}

// One place and the worse of two worlds: a village that averts 20 in the first, one that averts 5 in the
// second, one that averts 3 in both. Weights (w, 1 - w) bound by max(20 w, 5 (1 - w), 3), least at w =
// 1/5: 4.
TEST(Tail, WeighsTheWorldsUntilTheBoundIsLow) {
  Knapsack p;
  p.first = {0, 1, 2, 3};
  p.gain = {10, 2.5, 3};
  p.amount = {1, 1, 1};
  p.must = {0, 0, 0};
  p.add_row(RowKind::money, 10);
  p.add_row(RowKind::places, 1);
  const Gains by_world = {{20, 0}, {0, 5}, {3, 3}};
  const TailAnswer answer = best_tail(p, worlds_of(by_world), 0.5, 60);
  EXPECT_GE(answer.plan.bound, 4);
  EXPECT_LE(answer.plan.bound, 4.2);
}

double best_tail_by_trying(const Knapsack &p, const Gains &by_world, double share, std::size_t village,
                           PerRow<std::int64_t> &used, std::vector<double> &totals) {
  const double none = -std::numeric_limits<double>::infinity();
  if (village == p.villages())
    return is_allowed(p, used) ? tail_mean(totals, share) : none;
  double best = p.must[village] ? none : best_tail_by_trying(p, by_world, share, village + 1, used, totals);
  for (std::size_t o = p.first[village]; o < p.first[village + 1]; ++o) {
    const std::vector<double> before = totals;
    p.each_use(village, o, [&](RowId row, std::int64_t amount) { used[row] += amount; });
    for (std::size_t d = 0; d < totals.size(); ++d)
      totals[d] += by_world[o][d];
    best = std::max(best, best_tail_by_trying(p, by_world, share, village + 1, used, totals));
    totals = before;
    p.each_use(village, o, [&](RowId row, std::int64_t amount) { used[row] -= amount; });
  }
  return best;
}

// The plan is no better than the best of all plans, which is no better than the bound.
TEST(Tail, LiesWithItsBoundAroundTheBestOfAllPlans) {
  std::size_t cases = 0, found_best = 0;
  for (std::uint64_t seed = 1; seed <= 1'000; ++seed) {
    const Kinds kinds = {seed % 2 == 0, seed % 3 == 0, seed % 5 == 0, seed % 7 == 0};
    const Knapsack p = random_coupled(kinds, 6, seed + 70'000);
    SplitMix64 random(seed);
    Gains by_world(p.gain.size(), std::vector<double>(10));
    for (std::size_t o = 0; o < p.gain.size(); ++o)
      for (std::size_t d = 0; d < 10; ++d)
        by_world[o][d] = p.gain[o] * 2 * random.unit();
    PerRow<std::int64_t> used(p.rows());
    std::vector<double> totals(10, 0);
    const double best = best_tail_by_trying(p, by_world, 0.3, 0, used, totals);
    if (p.gain.empty())
      continue;
    const TailAnswer answer = best_tail(p, worlds_of(by_world), 0.3, 30);
    ASSERT_EQ(answer.plan.found, best >= 0) << "seed " << seed;
    if (best < 0)
      continue;
    ++cases;
    ASSERT_LE(answer.plan.gain, best * (1 + 1e-12)) << "seed " << seed;
    ASSERT_GE(answer.plan.bound, best * (1 - 1e-12)) << "seed " << seed;
    found_best += answer.plan.gain >= best * (1 - 1e-9);
  }
  EXPECT_GT(cases, 500u);
  EXPECT_GT(found_best, cases * 8 / 10);
}

} // namespace
} // namespace lokus::choose
