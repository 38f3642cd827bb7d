#include "choose/by_tree.hpp"
#include "coupled_cases.hpp"
#include "knapsack_cases.hpp"
#include "milp_oracle.hpp"
#include "sanitized.hpp"
#include <gtest/gtest.h>

namespace lokus::choose {
namespace {

TEST(KnapsackAgainstCbc, AgreesOnAFewHundredVillages) {
  for (const std::size_t villages : {100u, 200u, 300u})
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
      const auto k = generate_knapsack(villages, 8, seed);
      const auto answer = solve(k.knapsack());
      EXPECT_TRUE(is_allowed(k.knapsack(), answer));
      EXPECT_EQ(answer.bound, answer.gain) << villages << " villages, seed " << seed;
      EXPECT_NEAR(answer.gain, optimum_by_cbc(k.knapsack()), 0.5) << villages << " villages, seed " << seed;
    }
}

TEST(KnapsackAgainstCbc, AgreesWhereOnlyMoneyOrOnlyPlacesAreScarce) {
  auto k = generate_knapsack(150, 8, 4);
  k.most_villages = 150;
  EXPECT_NEAR(solve(k.knapsack()).gain, optimum_by_cbc(k.knapsack()), 0.5);
  k.most_villages = 7;
  k.budget *= 100;
  EXPECT_NEAR(solve(k.knapsack()).gain, optimum_by_cbc(k.knapsack()), 0.5);
}

// Ours may be below the optimum by no more than it says itself.
// Sanitizers look at memory, which a tenth of the instances shows.
TEST(CoupledAgainstCbc, AgreesOnThousandsOfInstancesOfEveryLimit) {
  constexpr std::uint64_t instances = is_sanitized ? 300 : 3'000;
  std::size_t possible = 0, proved = 0;
  const Kinds kinds[] = {{.budgets = true},
                         {.floors = true},
                         {.capacities = true},
                         {.forced = true},
                         {.budgets = true, .floors = true, .capacities = true, .forced = true}};
  for (std::uint64_t seed = 1; seed <= instances; ++seed) {
    const Knapsack p = random_coupled(kinds[seed % 5], 24, seed + 900'000);
    const MilpAnswer best = by_cbc(p);
    const Answer answer = by_tree(p);
    if (best.impossible) {
      ASSERT_FALSE(answer.found) << "seed " << seed;
      continue;
    }
    ASSERT_TRUE(best.solved) << "seed " << seed;
    ++possible;
    ASSERT_FALSE(answer.impossible) << "seed " << seed;
    ASSERT_GE(answer.bound, best.gain - 1e-6) << "seed " << seed;
    if (!answer.found)
      continue;
    ASSERT_TRUE(is_consistent(p, answer)) << "seed " << seed;
    ASSERT_LE(answer.gain, best.gain + 1e-6) << "seed " << seed;
    ASSERT_GE(answer.gain, best.gain - (answer.bound - answer.gain) - 1e-6) << "seed " << seed;
    proved += answer.bound == answer.gain;
  }
  EXPECT_GT(possible, instances / 2);
  EXPECT_GT(proved, possible * 9 / 10);
}

} // namespace
} // namespace lokus::choose
