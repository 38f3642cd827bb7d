#include "choose/chance.hpp"
#include "coupled_cases.hpp"
#include <gtest/gtest.h>

namespace lokus::choose {
namespace {

TEST(Chance, CountsTheWorldsThatAvertMoreThanIsNeeded) {
  EXPECT_EQ(worlds_won({5, 5, 5}, {4, 5, 6}), 1u); // as much as is needed leaves the prevalence at the target
  EXPECT_EQ(worlds_won({0, 0}, {-1, 1}), 1u);      // won without a plan
}

// One place. The first village averts 20 in one of four worlds and 0 in the others, mean 5; the second 4 in
// each. Where 3 are needed the mean wins one world, the second village all of them.
TEST(Chance, WinsMoreWorldsThanTheBestMean) {
  Knapsack p;
  p.first = {0, 1, 2};
  p.gain = {5, 4};
  p.amount = {1, 1};
  p.must = {0, 0};
  p.add_row(RowKind::money, 10);
  p.add_row(RowKind::places, 1);
  Gains by_world(2, std::vector<double>(4, 4));
  for (std::size_t d = 0; d < 4; ++d)
    by_world[0][d] = d == 2 ? 20 : 0;
  const ChanceAnswer sure = best_chance(p, worlds_of(by_world), {3, 3, 3, 3}, 15);
  EXPECT_EQ(sure.plan.chosen, (std::vector<std::size_t>{no_option, 1}));
  EXPECT_EQ(sure.won, 4u);
  EXPECT_EQ(sure.bound, 4u);
  // 10 are needed: only the first village can do it, and only in its world.
  const ChanceAnswer daring = best_chance(p, worlds_of(by_world), {10, 10, 10, 10}, 15);
  EXPECT_EQ(daring.plan.chosen, (std::vector<std::size_t>{0, no_option}));
  EXPECT_EQ(daring.won, 1u);
  EXPECT_EQ(daring.bound, 1u);
  // Nothing can do it: the best mean, and that no plan wins a world is proved.
  const ChanceAnswer none = best_chance(p, worlds_of(by_world), {30, 30, 30, 30}, 15);
  EXPECT_EQ(none.plan.chosen, (std::vector<std::size_t>{0, no_option}));
  EXPECT_EQ(none.won, 0u);
  EXPECT_EQ(none.bound, 0u);
}

// One place and four villages that each avert 4.4 in a world of their own and 1 in the others; 4 are needed.
// No world is out of reach; a village has 1.1 + 3 / 4 of what all four need, so that one world is the most.
TEST(Chance, BoundsTheWorldsWonTogetherInOneRound) {
  Knapsack p;
  p.first = {0, 1, 2, 3, 4};
  p.gain = {2, 2, 2, 2};
  p.amount = {1, 1, 1, 1};
  p.must = {0, 0, 0, 0};
  p.add_row(RowKind::money, 10);
  p.add_row(RowKind::places, 1);
  Gains by_world(4, std::vector<double>(4, 1));
  for (std::size_t d = 0; d < 4; ++d)
    by_world[d][d] = 4.4;
  EXPECT_EQ(best_chance(p, worlds_of(by_world), {4, 4, 4, 4}, 1).bound, 1u);
  const ChanceAnswer untried = best_chance(p, worlds_of(by_world), {4, 4, 4, 4}, 0);
  EXPECT_EQ(untried.won, 1u);
  EXPECT_EQ(untried.bound, 4u) << "without a round, as many as can be won one by one";
}

struct Trial {
  const Knapsack &problem;
  const Gains &by_world;
  const std::vector<double> &needed;
  PerRow<std::int64_t> used;
  std::vector<double> totals;
};

// Most worlds that any allowed choice wins; -1 where none is allowed.
int most_won_by_trying(Trial &t, std::size_t village) {
  const Knapsack &p = t.problem;
  if (village == p.villages())
    return is_allowed(p, t.used) ? static_cast<int>(worlds_won(t.totals, t.needed)) : -1;
  int best = p.must[village] ? -1 : most_won_by_trying(t, village + 1);
  for (std::size_t o = p.first[village]; o < p.first[village + 1]; ++o) {
    const std::vector<double> before = t.totals;
    p.each_use(village, o, [&](RowId row, std::int64_t amount) { t.used[row] += amount; });
    for (std::size_t d = 0; d < t.totals.size(); ++d)
      t.totals[d] += t.by_world[o][d];
    best = std::max(best, most_won_by_trying(t, village + 1));
    t.totals = before;
    p.each_use(village, o, [&](RowId row, std::int64_t amount) { t.used[row] -= amount; });
  }
  return best;
}

// The plan wins no more worlds than the best of all plans, which wins no more than the bound says; some gains
// are losses.
TEST(Chance, LiesWithItsBoundAroundTheBestOfAllPlans) {
  std::size_t cases = 0, found_best = 0, proved = 0;
  for (std::uint64_t seed = 1; seed <= 2'000; ++seed) {
    const Kinds kinds = {seed % 2 == 0, seed % 3 == 0, seed % 5 == 0, seed % 7 == 0};
    const Knapsack p = random_coupled(kinds, 6, seed + 90'000);
    SplitMix64 random(seed);
    Gains by_world(p.gain.size(), std::vector<double>(10));
    double all = 0;
    for (std::size_t o = 0; o < p.gain.size(); ++o) {
      all += p.gain[o];
      for (std::size_t d = 0; d < 10; ++d)
        by_world[o][d] = p.gain[o] * (2.2 * random.unit() - 0.1);
    }
    std::vector<double> needed;
    for (std::size_t d = 0; d < 10; ++d)
      needed.push_back(all * (0.4 * random.unit() - 0.03));
    if (p.gain.empty())
      continue;
    Trial trial{p, by_world, needed, PerRow<std::int64_t>(p.rows()), std::vector<double>(10, 0)};
    const int best = most_won_by_trying(trial, 0);
    const ChanceAnswer answer = best_chance(p, worlds_of(by_world), needed, 15);
    ASSERT_EQ(answer.plan.found, best >= 0) << "seed " << seed;
    if (best < 0)
      continue;
    ++cases;
    ASSERT_EQ(answer.won, worlds_won(totals_of(answer.plan.chosen, worlds_of(by_world)), needed));
    ASSERT_LE(answer.won, static_cast<std::size_t>(best)) << "seed " << seed;
    ASSERT_GE(answer.bound, static_cast<std::size_t>(best)) << "seed " << seed;
    found_best += answer.won == static_cast<std::size_t>(best);
    proved += answer.won == answer.bound;
  }
  EXPECT_GT(cases, 1'000u);
  EXPECT_GT(found_best, cases * 9 / 10);
  EXPECT_GT(proved, cases / 2);
  RecordProperty("cases", static_cast<int>(cases));
  RecordProperty("found_best", static_cast<int>(found_best));
  RecordProperty("proved", static_cast<int>(proved));
}

} // namespace
} // namespace lokus::choose
