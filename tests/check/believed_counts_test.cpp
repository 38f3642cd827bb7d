#include "check/doubts/believed_counts.hpp"
#include "check/doubts/kinds_of_villages.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "measured.hpp"
#include <cmath>
#include <functional>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using namespace testing_check;

// A regency of villages of 20 to 600 measured children, whose prevalence is `prevalence` of a key; a share of
// them report `reported` in its place.
struct World {
  std::size_t villages = 100;
  double median = 110, hardly = 0, reported = 0;
  std::function<double(const RandomKey &)> prevalence;
};

std::function<double(const RandomKey &)> beta_of(double mean, double size) {
  return [=](const RandomKey &key) { return beta(key, mean * size, (1 - mean) * size); };
}
std::function<double(const RandomKey &)> logit_normal(double middle, double sd) {
  return [=](const RandomKey &key) { return expit(logit(middle) + sd * normal(key)); };
}

struct Weighed {
  double honest = 0, named_honest = 0;               // villages
  double hardly_of_100 = 0, named_hardly_of_100 = 0; // that measured a hundred or more
};

void add_world(const World &world, std::uint64_t seed, Weighed &told) {
  const Area area = area_of(world.villages);
  Counts counts = missing_counts(world.villages);
  std::vector<bool> hardly(world.villages);
  for (std::size_t i = 0; i < world.villages; ++i) {
    const VillageId v{i};
    const RandomKey key{seed, Purpose::calibration, i};
    const double n = std::round(world.median * std::exp(0.7 * normal({seed, Purpose::synth_counts, i})));
    hardly[i] = uniform({seed, Purpose::synth_field, i}) < world.hardly;
    const double share = hardly[i] ? world.reported : world.prevalence(key);
    counts.measured[v] = People(std::max(8.0, n));
    counts.stunted[v] = People(static_cast<double>(
        binomial({seed, Purpose::synth_shape, i}, static_cast<long long>(counts.measured[v].value), share)));
  }
  const Column<VillageId, double> believed = check::believed_counts(area, counts, {});
  for (std::size_t i = 0; i < world.villages; ++i) {
    const bool named = !believed.empty() && believed[VillageId{i}] < 1;
    if (!hardly[i])
      told.honest += 1, told.named_honest += named;
    else if (counts.measured[VillageId{i}].value >= 100)
      told.hardly_of_100 += 1, told.named_hardly_of_100 += named;
  }
}

Weighed told_of(const World &world, std::uint64_t worlds) {
  Weighed told;
  for (std::uint64_t seed = 0; seed < worlds; ++seed)
    add_world(world, 100 + seed, told);
  return told;
}

TEST(BelievedCounts, FewerThanOneInAHundredSaneVillagesIsNamed) {
  std::vector<World> worlds;
  for (const std::size_t villages : {25U, 150U})
    for (const double median : {40.0, 110.0, 400.0}) {
      for (const double mean : {0.02, 0.03, 0.06, 0.1, 0.2})
        for (const double size : {15.0, 60.0, 200.0})
          worlds.push_back({.villages = villages, .median = median, .prevalence = beta_of(mean, size)});
      worlds.push_back({.villages = villages, .median = median, .prevalence = logit_normal(0.05, 0.8)});
      worlds.push_back({.villages = villages, .median = median, .prevalence = logit_normal(0.1, 1)});
    }
  Weighed all;
  for (const World &world : worlds) {
    const Weighed told = told_of(world, 6);
    EXPECT_LT(told.named_honest, 0.01 * told.honest + 1) << world.villages << " of " << world.median;
    all.honest += told.honest, all.named_honest += told.named_honest;
  }
  EXPECT_LT(all.named_honest, 0.001 * all.honest);
}

TEST(BelievedCounts, VillagesThatReportNoneOfAHundredAreNamedWhereSurroundingsAreNotLow) {
  for (const double mean : {0.12, 0.2})
    for (const double hardly : {0.1, 0.4}) {
      const Weighed told = told_of({.villages = 120, .hardly = hardly, .prevalence = beta_of(mean, 40)}, 20);
      EXPECT_EQ(told.named_hardly_of_100, told.hardly_of_100) << mean << ", " << hardly;
      EXPECT_GT(told.hardly_of_100, 100);
      EXPECT_LT(told.named_honest, 0.01 * told.honest) << mean << ", " << hardly;
    }
}

TEST(BelievedCounts, VillagesThatReportFourInAThousandAreMostlyNamed) {
  const Weighed told =
      told_of({.villages = 120, .hardly = 0.4, .reported = 0.004, .prevalence = beta_of(0.2, 40)}, 20);
  EXPECT_GT(told.named_hardly_of_100, 0.97 * told.hardly_of_100);
}

Counts of_villages(const std::vector<std::pair<double, double>> &measured_stunted) {
  Counts counts = missing_counts(measured_stunted.size());
  for (std::size_t i = 0; i < measured_stunted.size(); ++i) {
    counts.measured[VillageId{i}] = People(measured_stunted[i].first);
    counts.stunted[VillageId{i}] = People(measured_stunted[i].second);
  }
  return counts;
}

TEST(BelievedCounts, ItsOwnHeightsSpeakAgainstAVillage) {
  const Counts counts = of_villages({{300, 1}, {300, 2}, {300, 40}});
  EXPECT_TRUE(check::believed_counts(area_of(3), counts, {}).empty());
  Heights heights;
  for (const double stunted : {0.5, 30.0, 40.0}) {
    heights.measured.push_back(People(200));
    heights.stunted.push_back(People(stunted));
  }
  const Column<VillageId, double> believed = check::believed_counts(area_of(3), counts, heights);
  ASSERT_FALSE(believed.empty());
  EXPECT_EQ(believed[VillageId{0}], 1); // few by its heights too
  EXPECT_LT(believed[VillageId{1}], 0.1);
  EXPECT_EQ(believed[VillageId{2}], 1);
}

TEST(BelievedCounts, TheOrderOfVillagesChangesNothing) {
  std::vector<std::pair<double, double>> villages;
  for (int i = 0; i < 40; ++i)
    villages.emplace_back(80 + 7 * (i % 11), i % 3 == 0 ? 0 : 9 + i % 13);
  const auto believed = check::believed_counts(area_of(40), of_villages(villages), {});
  ASSERT_FALSE(believed.empty());
  std::reverse(villages.begin(), villages.end());
  const auto reversed = check::believed_counts(area_of(40), of_villages(villages), {});
  for (std::size_t i = 0; i < 40; ++i)
    EXPECT_EQ(believed[VillageId{i}], reversed[VillageId{39 - i}]);
}

TEST(KindsOfVillages, ChancesAreThoseOfTheBetaBinomial) {
  // By hand: n = 3, Beta(2, 4). P(0) = 4 5 6 / (6 7 8), P(1) = 3 (2)(4 5) / (6 7 8).
  EXPECT_NEAR(check::chance_of_so_few({3, 0}, {2, 4}), 120.0 / 336, 1e-12);
  EXPECT_NEAR(check::chance_of_so_few({3, 1}, {2, 4}), 240.0 / 336, 1e-12);
  EXPECT_NEAR(check::chance_of_so_few({3, 3}, {2, 4}), 1, 1e-12);
  const double hardly = 0.1 * 300.0 / 303, usual = 0.9 * 120.0 / 336; // P(0) of Beta(1, 300): 300 / 303
  EXPECT_NEAR(check::chance_hardly_counted({3, 0}, {2, 4}, 0.1), hardly / (hardly + usual), 1e-12);
  EXPECT_EQ(check::chance_hardly_counted({3, 0}, {2, 4}, 0), 0);
}

} // namespace
} // namespace lokus
