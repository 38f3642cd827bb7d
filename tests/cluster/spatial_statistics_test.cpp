#include "cluster/global_statistics.hpp"
#include "cluster/local_statistics.hpp"
#include "cluster/rates.hpp"
#include <cmath>
#include <gtest/gtest.h>

// Four villages in a row, by hand.
namespace lokus::cluster {
namespace {

const Links &row_of_four() {
  static const Links links = [] {
    Links l;
    for (const auto &list : std::vector<std::vector<VillageId>>{
             {VillageId{1}}, {VillageId{0}, VillageId{2}}, {VillageId{1}, VillageId{3}}, {VillageId{2}}})
      l.push_back(list);
    return l;
  }();
  return links;
}

Weights binary_weights(const Links &links) {
  Weights weights{links, {}};
  for (VillageId v : links.all())
    weights.value.push_back(std::vector<double>(links[v].size(), 1));
  return weights;
}

TEST(SpatialStatistics, SumsOfWeightsByHand) {
  const WeightSums binary = sums_of(binary_weights(row_of_four()));
  EXPECT_EQ(binary.s0, 6);
  EXPECT_EQ(binary.s1, 12); // half of six times 2^2
  EXPECT_EQ(binary.s2, 40); // 2^2 + 4^2 + 4^2 + 2^2
  const WeightSums row = sums_of(row_standardised(row_of_four()));
  EXPECT_EQ(row.s0, 4);
  EXPECT_EQ(row.s1, 1.5 * 1.5 + 1 * 1 + 1.5 * 1.5); // three pairs: 1 + 1/2, 1/2 + 1/2, 1/2 + 1
}

TEST(SpatialStatistics, ListsThatAreNotSymmetricAreSummedRight) {
  Links links; // 0 -> 1 only
  links.push_back(std::vector{VillageId{1}});
  links.push_back(std::span<const VillageId>());
  const WeightSums sums = sums_of(binary_weights(links));
  EXPECT_EQ(sums.s0, 1);
  EXPECT_EQ(sums.s1, 1); // half of (1 + 0)^2 twice
  EXPECT_EQ(sums.s2, 2); // row 1, column 1
}

TEST(SpatialStatistics, MoranAndGearyByHand) {
  // 1 2 3 4: deviations -1.5 -.5 .5 1.5, squares 5; neighbours' products .75 - .25 + .75, twice.
  const std::vector<double> values = {1, 2, 3, 4};
  EXPECT_NEAR(moran(binary_weights(row_of_four()), values).value, 4.0 / 6 * 2.5 / 5, 1e-15);
  EXPECT_NEAR(geary(binary_weights(row_of_four()), values).value, 3.0 * 6 / (2 * 6 * 5), 1e-15);
}

TEST(SpatialStatistics, WithoutSpreadThereIsNoStatistic) {
  const std::vector<double> equal = {0.1, 0.1, 0.1, 0.1};
  const Weights weights = row_standardised(row_of_four());
  EXPECT_TRUE(std::isnan(moran(weights, equal).z_random));
  EXPECT_TRUE(std::isnan(geary(weights, equal).value));
  EXPECT_TRUE(std::isnan(moran_permutation_p(weights, equal, 99, 1)));
}

TEST(SpatialStatistics, LocalMoransMeanIsMoransI) {
  const std::vector<double> values = {3, 1, 4, 1};
  const LocalMoran local = local_moran(row_of_four(), values);
  double total = 0;
  for (double i : local.value)
    total += i;
  EXPECT_NEAR(total / 3, moran(row_standardised(row_of_four()), values).value, 1e-15); // sd with n - 1
}

TEST(SpatialStatistics, VillagesWithoutNeighboursHaveNone) {
  Links links;
  for (int i = 0; i < 4; ++i)
    links.push_back(std::span<const VillageId>());
  const std::vector<double> values = {1, 2, 3, 4};
  EXPECT_TRUE(std::isnan(local_moran(links, values).value[VillageId{0}]));
  EXPECT_TRUE(std::isnan(getis_ord(links, values)[VillageId{0}]));
  EXPECT_TRUE(std::isnan(local_geary(links, values)[VillageId{0}]));
  // Itself alone: 1.5 above the mean, by the standard deviation with n.
  EXPECT_NEAR(getis_ord_star(links, values)[VillageId{3}], 1.5 / std::sqrt(1.25), 1e-12);
}

TEST(SpatialStatistics, ALargeMeanDoesNotSpoilGetisOrd) {
  const std::vector<double> small = {1, 2, 3, 5}, large = {1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 5};
  for (VillageId v : row_of_four().all()) {
    EXPECT_NEAR(getis_ord(row_of_four(), small)[v], getis_ord(row_of_four(), large)[v], 1e-12);
    EXPECT_NEAR(getis_ord_star(row_of_four(), small)[v], getis_ord_star(row_of_four(), large)[v], 1e-12);
  }
}

TEST(Rates, AreDrawnToTheRateOfAllTheMoreTheSmallerTheVillage) {
  const std::vector<double> events = {5, 50, 20, 45}, base = {10, 100, 100, 150}; // all: 1/3
  const auto raw = raw_rates(events, base), shrunk = shrunk_rates(events, base);
  const double all = 120.0 / 360;
  const auto kept = [&](std::size_t i) { return (shrunk[VillageId{i}] - all) / (raw[VillageId{i}] - all); };
  EXPECT_LT(kept(0), kept(1)); // both have half; 10 children against 100
  EXPECT_NEAR(kept(1), kept(2), 1e-12);
}

TEST(Rates, SpatialRateCountsEachVillageOnce) {
  const std::vector<double> events = {1, 2, 3, 4}, base = {10, 10, 20, 10};
  const auto rates = spatial_rates(row_of_four(), events, base);
  EXPECT_DOUBLE_EQ(rates[VillageId{0}], 3.0 / 20);
  EXPECT_DOUBLE_EQ(rates[VillageId{1}], 6.0 / 40);
}

TEST(Rates, NoEventsAnywhereIsZeroAndNotMissing) {
  const std::vector<double> none = {0, 0, 0, 0}, base = {10, 10, 20, 10};
  for (VillageId v : row_of_four().all()) {
    EXPECT_EQ(shrunk_rates(none, base)[v], 0);
    EXPECT_EQ(locally_shrunk_rates(row_of_four(), none, base)[v], 0);
    EXPECT_EQ(assuncao_reis(none, base)[v], 0);
  }
}

} // namespace
} // namespace lokus::cluster
