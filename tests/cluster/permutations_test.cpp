#include "cluster/false_discovery.hpp"
#include "cluster/local_statistics.hpp"
#include "cluster/permutations.hpp"
#include "cluster/shuffle.hpp"
#include "cluster/tails.hpp"
#include "core/distributions.hpp"
#include "core/parallel.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace lokus::cluster {
namespace {

Links links_of(const std::vector<std::vector<std::size_t>> &rows) {
  Links links;
  for (const auto &row : rows) {
    std::vector<VillageId> list;
    for (std::size_t other : row)
      list.emplace_back(other);
    links.push_back(list);
  }
  return links;
}

// A made-up map of n villages: each with up to nine neighbours, some with none.
Links ring(std::size_t n) {
  std::vector<std::vector<std::size_t>> rows(n);
  for (std::size_t i = 0; i < n; ++i) {
    std::set<std::size_t> list;
    for (std::size_t step = 1; step <= i % 10 && i % 10 != 9; ++step)
      list.insert((i + step * step) % n);
    list.erase(i);
    rows[i].assign(list.begin(), list.end());
  }
  return links_of(rows);
}

std::vector<double> whole_numbers(std::size_t n) { // many ties
  std::vector<double> values(n);
  for (std::size_t i = 0; i < n; ++i)
    values[i] = std::floor(5 * uniform({3, Purpose::synth_shape, i, 0}));
  return values;
}

void expect_equal(const Tails &a, const Tails &b) {
  EXPECT_EQ(a.at_least, b.at_least);
  EXPECT_EQ(a.at_most, b.at_most);
  EXPECT_EQ(a.permutations, b.permutations);
}

TEST(Shuffle, EveryOrderIsAsLikely) {
  Shuffle shuffle(4);
  std::map<std::vector<std::uint32_t>, int> seen;
  std::vector<std::uint32_t> pair(2);
  const int draws = 120'000;
  for (int d = 0; d < draws; ++d) {
    shuffle.draw({1, Purpose::permutation, 0, static_cast<std::uint64_t>(d)}, pair);
    ++seen[pair];
  }
  ASSERT_EQ(seen.size(), 12u);
  for (const auto &[order, count] : seen) // 10,000 each, sd 96; the first and the last no less than others
    EXPECT_NEAR(count, 10'000, 450) << order[0] << order[1];
}

TEST(Shuffle, AWholeOrderHoldsEveryoneOnce) {
  auto order = random_order({1, Purpose::permutation, 0, 5}, 1000);
  std::sort(order.begin(), order.end());
  for (std::uint32_t i = 0; i < 1000; ++i)
    ASSERT_EQ(order[i], i);
}

TEST(Permutations, FastAndPlainTailsAreTheSame) {
  for (std::size_t n : {11u, 40u, 300u}) {
    const Links links = ring(n);
    const auto z = z_values(whole_numbers(n));
    expect_equal(conditional_tails(links, z.values(), 777, 5), plain_tails(links, z.values(), 777, 5));
  }
}

TEST(Permutations, BlocksAndThreadsDoNotMatter) {
  const Links links = ring(60);
  const auto z = z_values(whole_numbers(60));
  use_threads(1);
  const Tails one = conditional_tails(links, z.values(), 20'000, 5);
  use_threads(2);
  expect_equal(conditional_tails(links, z.values(), 20'000, 5), one);
  Tails pieces = no_draws(60);
  const std::vector<bool> all(60, true);
  add_draws(links, z.values(), all, {0, 7'000, 5}, pieces);
  add_draws(links, z.values(), all, {7'000, 20'000, 5}, pieces);
  expect_equal(pieces, one);
}

// Village 0 has value 10 and neighbours 3, 4 (values 3, 4; sum 7). From the others 1, 2, 3, 4 the six pairs
// sum to 3, 4, 5, 5, 6, 7: only one is as large. Its own 10 must never be drawn.
TEST(Permutations, TheVillageItselfIsNeverDrawn) {
  const Links links = links_of({{3, 4}, {}, {}, {}, {}});
  const std::vector<double> values = {10, 1, 2, 3, 4};
  const std::size_t draws = 60'000;
  const Tails tails = conditional_tails(links, values, draws, 1);
  EXPECT_NEAR(tails.at_least[VillageId{0}], draws / 6.0, 4 * std::sqrt(draws * 5.0 / 36));
  EXPECT_EQ(tails.at_most[VillageId{0}], draws);
  EXPECT_EQ(tails.permutations[VillageId{1}], 0u); // no neighbours
  EXPECT_TRUE(std::isnan(folded_p(tails)[VillageId{1}]));
}

TEST(Permutations, TiesCountOnBothSides) {
  const Links links = links_of({{1, 2}, {0}, {0}, {}, {}});
  const std::vector<double> values = {0, 0.1, 0.2, 0.2, 0.1}; // 0.1 + 0.2 in any order and from any place
  const Tails tails = conditional_tails(links, values, 60'000, 1);
  // Pairs of .1 .2 .2 .1: sums .2 (1), .3 (4), .4 (1).
  EXPECT_NEAR(tails.at_least[VillageId{0}], 50'000, 4 * 92);
  EXPECT_NEAR(tails.at_most[VillageId{0}], 50'000, 4 * 92);
}

TEST(Permutations, NeighbourOfEveryoneIsNotSignificant) {
  const Links links = links_of({{1, 2, 3}, {0}, {0}, {0}});
  const std::vector<double> values = {1, 2, 3, 4};
  EXPECT_EQ(folded_p(conditional_tails(links, values, 99, 1))[VillageId{0}], 1);
}

TEST(Permutations, StagesGoOnOnlyWhereSmall) {
  const Links links =
      links_of({{1, 2, 3}, {0, 2, 3}, {0, 1, 3}, {0, 1, 2}, {5}, {4}, {7}, {6}, {9}, {8}, {}, {}});
  const std::vector<double> values = {9, 9, 9, 9, 1, 2, 1, 2, 2, 1, 1, 2};
  const Tails staged = staged_tails(links, values, {99, 9'999, 20}, 1);
  // Three 9s of eleven others, of which three are 9: one draw in 165, so the second stage is needed.
  EXPECT_EQ(staged.permutations[VillageId{0}], 9'999u);
  EXPECT_EQ(staged.permutations[VillageId{4}], 99u);
  EXPECT_NEAR(folded_p(staged)[VillageId{0}], 1.0 / 165, 4 * std::sqrt(1.0 / 165 / 9'999));
  const Tails full = conditional_tails(links, values, 9'999, 1);
  EXPECT_EQ(full.at_least[VillageId{0}], staged.at_least[VillageId{0}]); // stages are nested
}

// With nothing there, p of a stage below x must come up in at most a share x of tries (one-sided).
TEST(Permutations, StagedPValuesAreValid) {
  use_threads(1); // many small maps
  const std::size_t n = 400;
  const Links links = ring(n);
  std::size_t tests = 0, below_1 = 0, below_5 = 0, below_tenth = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    std::vector<double> values(n);
    for (std::size_t i = 0; i < n; ++i)
      values[i] = normal({seed, Purpose::synth_shape, i, 0});
    const auto p = folded_p(staged_tails(links, z_values(values).values(), {99, 9'999, 20}, seed));
    for (double x : p) {
      if (std::isnan(x))
        continue;
      ++tests;
      below_5 += 2 * x <= 0.05;
      below_1 += 2 * x <= 0.01;
      below_tenth += 2 * x <= 0.001;
    }
  }
  const double m = static_cast<double>(tests);
  EXPECT_NEAR(static_cast<double>(below_5) / m, 0.05, 0.01);
  EXPECT_NEAR(static_cast<double>(below_1) / m, 0.01, 0.004);
  EXPECT_NEAR(static_cast<double>(below_tenth) / m, 0.001, 0.001);
}

TEST(FalseDiscovery, QValuesByHand) {
  // m = 4: .01*4/1, .02*4/2, .03*4/3 -> all .04; .5*4/4.
  const auto q = q_values(std::vector{0.03, 0.5, nan(), 0.01, 0.02});
  EXPECT_DOUBLE_EQ(q[0], 0.04);
  EXPECT_DOUBLE_EQ(q[1], 0.5);
  EXPECT_TRUE(std::isnan(q[2]));
  EXPECT_DOUBLE_EQ(q[3], 0.04);
  EXPECT_DOUBLE_EQ(q[4], 0.04);
  EXPECT_TRUE(q_values({}).empty());
}

} // namespace
} // namespace lokus::cluster
