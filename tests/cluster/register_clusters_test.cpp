#include "cluster/cluster.hpp"
#include "core/distributions.hpp"
#include "core/parallel.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <string>

namespace lokus {
namespace {

// A square of side x side villages; neighbours share a side or corner.
struct Square {
  Area area;
  Counts counts;
  Neighbours neighbours;
  std::size_t side;
  VillageId at(std::size_t row, std::size_t column) const { return VillageId{row * side + column}; }
};

Square square(std::size_t side) {
  Square s{{}, missing_counts(side * side), {}, side};
  for (std::size_t i = 0; i < side * side; ++i)
    s.area.villages.code.push_back("99.01.01." + std::to_string(2001 + i));
  for (std::size_t r = 0; r < side; ++r)
    for (std::size_t c = 0; c < side; ++c) {
      std::vector<VillageId> list;
      for (std::size_t y = r == 0 ? 0 : r - 1; y <= std::min(side - 1, r + 1); ++y)
        for (std::size_t x = c == 0 ? 0 : c - 1; x <= std::min(side - 1, c + 1); ++x)
          if (x != c || y != r)
            list.push_back(s.at(y, x));
      s.neighbours.of.push_back(list);
    }
  return s;
}

double share_of(std::uint64_t world, VillageId v) { // chance alone, around 20 %
  return std::round(20 + 4 * normal({world, Purpose::synth_counts, v.row(), 0})) / 100;
}

void count(Square &s, std::uint64_t world) {
  for (VillageId v : s.counts.measured.all()) {
    s.counts.measured[v] = People(100);
    s.counts.stunted[v] = People(std::round(100 * share_of(world, v)));
  }
}

const HotSpotSettings usual;

TEST(RegisterClusters, APocketIsFoundAndNothingElse) {
  Square s = square(15);
  count(s, 1);
  for (std::size_t r = 4; r < 8; ++r)
    for (std::size_t c = 4; c < 8; ++c)
      s.counts.stunted[s.at(r, c)] = People(50);
  const RegisterClusters clusters = cluster::register_clusters(s.area, s.counts, s.neighbours, usual, 1);
  ASSERT_EQ(clusters.rows(), 225u);
  EXPECT_EQ(clusters.kind[s.at(5, 5)], RegisterCluster::high);
  EXPECT_EQ(clusters.kind[s.at(6, 6)], RegisterCluster::high);
  EXPECT_EQ(clusters.kind[s.at(12, 12)], RegisterCluster::none);
  EXPECT_GT(clusters.moran, 0.3);
  EXPECT_EQ(clusters.moran_p, 0.001);
  EXPECT_LT(clusters.q[s.at(5, 5)], 0.01);
  EXPECT_EQ(clusters.permutations, 44'999u); // 10 x 2 x 225 / 0.1, less one
}

TEST(RegisterClusters, ALowVillageInAPocketIsALowAmongHigh) {
  Square s = square(15);
  count(s, 1);
  for (std::size_t r = 4; r < 9; ++r)
    for (std::size_t c = 4; c < 9; ++c)
      s.counts.stunted[s.at(r, c)] = People(50);
  s.counts.stunted[s.at(6, 6)] = People(5);
  const RegisterClusters clusters = cluster::register_clusters(s.area, s.counts, s.neighbours, usual, 1);
  EXPECT_EQ(clusters.kind[s.at(6, 6)], RegisterCluster::low_among_high);
}

TEST(RegisterClusters, VillagesWithoutCountsAreUnknownAndChangeNothingElse) {
  Square s = square(9);
  count(s, 2);
  s.counts.stunted[s.at(4, 4)] = People(nan());
  s.counts.measured[s.at(0, 0)] = People(0);
  s.counts.stunted[s.at(0, 0)] = People(0);
  const RegisterClusters clusters = cluster::register_clusters(s.area, s.counts, s.neighbours, usual, 1);
  for (VillageId v : {s.at(4, 4), s.at(0, 0)}) {
    EXPECT_EQ(clusters.kind[v], RegisterCluster::unknown);
    EXPECT_TRUE(std::isnan(clusters.local_moran[v]));
    EXPECT_TRUE(std::isnan(clusters.p[v]));
  }
  EXPECT_NE(clusters.kind[s.at(4, 5)], RegisterCluster::unknown);
}

TEST(RegisterClusters, IslandsAndDegenerateMapsAreNoTrouble) {
  Square s = square(3);
  RegisterClusters clusters =
      cluster::register_clusters(s.area, s.counts, s.neighbours, usual, 1); // nobody measured
  EXPECT_EQ(clusters.kind[s.at(0, 0)], RegisterCluster::unknown);
  for (VillageId v : s.counts.measured.all()) {
    s.counts.measured[v] = People(10);
    s.counts.stunted[v] = People(0);
  }
  clusters = cluster::register_clusters(s.area, s.counts, s.neighbours, usual, 1); // no case anywhere
  EXPECT_EQ(clusters.kind[s.at(1, 1)], RegisterCluster::unknown);
  EXPECT_TRUE(std::isnan(clusters.moran));
  s.counts.stunted[s.at(1, 1)] = People(5);
  Neighbours none;
  for (std::size_t i = 0; i < 9; ++i)
    none.of.push_back(std::span<const VillageId>());
  clusters = cluster::register_clusters(s.area, s.counts, none, usual, 1);
  EXPECT_EQ(clusters.kind[s.at(1, 1)], RegisterCluster::unknown);
  EXPECT_EQ(cluster::register_clusters(s.area, s.counts, s.neighbours, {.permutations = 0}, 1).rows(), 0u);
}

// The same rate everywhere, in villages of different size: rounding is no pattern.
TEST(RegisterClusters, OneRateEverywhereIsNoPattern) {
  Square s = square(12);
  for (VillageId v : s.counts.measured.all()) {
    const double children = 10.0 * static_cast<double>(1 + v.row() % 7);
    s.counts.measured[v] = People(children);
    s.counts.stunted[v] = People(children * 0.3);
  }
  const RegisterClusters clusters = cluster::register_clusters(s.area, s.counts, s.neighbours, usual, 1);
  EXPECT_TRUE(std::isnan(clusters.moran));
  for (RegisterCluster kind : clusters.kind)
    EXPECT_EQ(kind, RegisterCluster::unknown);
}

TEST(RegisterClusters, TheSeedDecidesAndThreadsDoNot) {
  Square s = square(12);
  count(s, 3);
  use_threads(1);
  const RegisterClusters one = cluster::register_clusters(s.area, s.counts, s.neighbours, usual, 7);
  use_threads(2);
  const RegisterClusters two = cluster::register_clusters(s.area, s.counts, s.neighbours, usual, 7);
  EXPECT_EQ(std::vector(one.p.begin(), one.p.end()), std::vector(two.p.begin(), two.p.end()));
  EXPECT_EQ(one.moran_p, two.moran_p);
  const RegisterClusters other = cluster::register_clusters(s.area, s.counts, s.neighbours, usual, 8);
  EXPECT_NE(std::vector(one.p.begin(), one.p.end()), std::vector(other.p.begin(), other.p.end()));
}

// Where there is nothing to find, a map with any cluster at all must come up in about one try of ten or
// fewer: then every cluster is false, so the false-discovery rate is the share of such maps. 200 tries:
// sd 2.1 points.
TEST(RegisterClusters, ChanceAloneNamesAClusterInAtMostATenthOfMaps) {
  use_threads(1); // many small maps
  Square s = square(12);
  int maps = 0;
  for (std::uint64_t world = 100; world < 300; ++world) {
    count(s, world);
    const RegisterClusters clusters =
        cluster::register_clusters(s.area, s.counts, s.neighbours, usual, world);
    bool any = false;
    for (RegisterCluster kind : clusters.kind)
      any = any || kind != RegisterCluster::none;
    maps += any;
  }
  EXPECT_LE(maps, 20 + 9);
}

// The number of children does not make a cluster: the same share everywhere, villages of 5 to 500.
TEST(RegisterClusters, SmallVillagesAreNoClustersForBeingSmall) {
  use_threads(1);
  Square s = square(12);
  int named = 0;
  for (std::uint64_t world = 0; world < 50; ++world) {
    for (VillageId v : s.counts.measured.all()) {
      const long long children = v.row() % 12 < 6 ? 5 : 500; // the small ones side by side
      s.counts.measured[v] = People(static_cast<double>(children));
      s.counts.stunted[v] =
          People(static_cast<double>(binomial({world, Purpose::synth_counts, v.row(), 0}, children, 0.2)));
    }
    for (RegisterCluster kind : cluster::register_clusters(s.area, s.counts, s.neighbours, usual, world).kind)
      named += kind != RegisterCluster::none;
  }
  EXPECT_LE(named, 50 * 144 / 100);
}

// Every fifth village was not measured: neither it nor what its neighbours say of it counts.
TEST(SpatialStatistics, AreThoseOfTheMeasuredVillagesAndMissingElsewhere) {
  Square s = square(9);
  count(s, 3);
  for (std::size_t row = 0; row < 81; row += 5)
    s.counts.measured[VillageId{row}] = s.counts.stunted[VillageId{row}] = People(nan());
  const SpatialStatistics found = cluster::spatial_statistics(s.counts, s.neighbours);
  const RegisterClusters clusters = cluster::register_clusters(s.area, s.counts, s.neighbours, usual, 1);
  ASSERT_EQ(found.rows(), 81u);
  EXPECT_DOUBLE_EQ(found.moran.value, clusters.moran);
  double rate = 0, events = 0;
  for (VillageId v : found.rate.all()) {
    if (v.row() % 5 == 0) {
      EXPECT_TRUE(std::isnan(found.rate[v]) && std::isnan(found.getis_ord_star_z[v])) << v.row();
      continue;
    }
    EXPECT_EQ(found.rate[v], s.counts.stunted[v].value / 100);
    EXPECT_DOUBLE_EQ(found.local_moran[v], clusters.local_moran[v]);
    rate = found.rate[v] / found.excess_risk[v];
    events += found.rate[v];
  }
  EXPECT_NEAR(rate, events / 64, 1e-12); // 64 villages with 100 children each
}

TEST(SpatialStatistics, OfEqualRatesAreMissingOrNothing) {
  Square s = square(4);
  for (VillageId v : s.counts.measured.all()) {
    s.counts.measured[v] = People(static_cast<double>(10 * (v.row() + 1)));
    s.counts.stunted[v] = People(static_cast<double>(3 * (v.row() + 1)));
  }
  const SpatialStatistics found = cluster::spatial_statistics(s.counts, s.neighbours);
  EXPECT_TRUE(std::isnan(found.moran.value));
  EXPECT_EQ(found.local_moran[VillageId{0}], 0);
  EXPECT_NEAR(found.spatial_rate[VillageId{5}], 0.3, 1e-12);
}

} // namespace
} // namespace lokus
