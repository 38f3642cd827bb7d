#include "districts_made.hpp"
#include <cmath>
#include <gtest/gtest.h>

// What an interval and a mean are worth, on villages whose true prevalence is known.
namespace lokus {
namespace {

std::vector<DistrictMade> forty_districts_of_fifty() {
  std::vector<DistrictMade> districts;
  for (int i = 0; i < 40; ++i)
    districts.push_back({fmt::format("33.{}", 10 + i), 50});
  return districts;
}

double covered(const Simulated &made, const Estimates &e) {
  double inside = 0;
  for (VillageId v : e.mean.all())
    inside += e.low[v] <= made.truth[v.row()] && made.truth[v.row()] <= e.high[v];
  return inside / static_cast<double>(made.truth.size());
}

double error(const Simulated &made, const Column<VillageId, double> &guess) {
  double squares = 0;
  for (VillageId v : guess.all())
    squares += std::pow(guess[v] - made.truth[v.row()], 2);
  return std::sqrt(squares / static_cast<double>(made.truth.size()));
}

struct World {
  double mean, size;
};
struct Honesty : testing::TestWithParam<World> {};
INSTANTIATE_TEST_SUITE_P(Worlds, Honesty, testing::Values(World{0.25, 15}, World{0.25, 80}, World{0.05, 40}));

// The design asks for 88 to 92 %. Villages of a district share the error of its prior, so one region of
// 2,000 scatters by 0.009 (independent villages would by sqrt(0.9 x 0.1 / 2000) = 0.0067); the mean of four
// regions scatters by 0.0046, and 0.02 is four times that.
TEST_P(Honesty, NinetyPercentIntervalsHoldTheTruthInNinetyPercentOfVillages) {
  double inside = 0;
  for (std::uint64_t seed : {11u, 12u, 13u, 14u}) {
    const Simulated made = simulate(forty_districts_of_fifty(), GetParam().mean, GetParam().size, seed);
    inside += covered(made, estimate_of(made.area, made.counts, {}, "empirical_bayes", 400)) / 4;
  }
  EXPECT_NEAR(inside, 0.90, 0.02);
}

TEST_P(Honesty, ShrunkMeansAreNearerToTheTruthThanRawRates) {
  const Simulated made = simulate(forty_districts_of_fifty(), GetParam().mean, GetParam().size, 12);
  const Estimates e = estimate_of(made.area, made.counts, {}, "empirical_bayes", 1);
  EXPECT_LT(error(made, e.register_mean), 0.95 * error(made, e.direct));
}

TEST_P(Honesty, VillagesNobodyEnteredAreCoveredToo) {
  Simulated made = simulate(forty_districts_of_fifty(), GetParam().mean, GetParam().size, 13);
  const Counts all = made.counts;
  for (std::size_t row = 0; row < made.truth.size(); ++row)
    if (row % 2 == 0)
      set_counts(made.counts, row, nan(), nan(), 50);
  const Estimates e = estimate_of(made.area, made.counts, {}, "empirical_bayes", 400);
  double inside = 0;
  for (VillageId v : e.mean.all())
    inside += v.row() % 2 == 0 && e.low[v] <= made.truth[v.row()] && made.truth[v.row()] <= e.high[v];
  EXPECT_NEAR(inside / 1000, 0.90, 0.03); // 1,000 villages: three standard errors are 0.028
}

} // namespace
} // namespace lokus
