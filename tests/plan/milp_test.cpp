#include "knapsack_cases.hpp"
#include "milp_oracle.hpp"
#include <gtest/gtest.h>

namespace lokus::plan {
namespace {

TEST(KnapsackAgainstCbc, AgreesOnAFewHundredVillages) {
  for (const std::size_t villages : {100u, 200u, 300u})
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
      const auto k = generate_knapsack(villages, 8, seed);
      const auto answer = solve(k.view());
      EXPECT_TRUE(is_allowed(k.view(), answer));
      EXPECT_EQ(answer.bound, answer.gain) << villages << " villages, seed " << seed;
      EXPECT_NEAR(answer.gain, optimum_by_cbc(k.view()), 0.5) << villages << " villages, seed " << seed;
    }
}

TEST(KnapsackAgainstCbc, AgreesWhereOnlyMoneyOrOnlyPlacesAreScarce) {
  auto k = generate_knapsack(150, 8, 4);
  k.most_villages = 150;
  EXPECT_NEAR(solve(k.view()).gain, optimum_by_cbc(k.view()), 0.5);
  k.most_villages = 7;
  k.budget *= 100;
  EXPECT_NEAR(solve(k.view()).gain, optimum_by_cbc(k.view()), 0.5);
}

} // namespace
} // namespace lokus::plan
