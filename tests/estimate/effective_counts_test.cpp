#include "districts_made.hpp"
#include "estimate/effective_counts.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace lokus {
namespace {

// Two of five villages of a hundred or more report nobody, and are believed at a thousandth.
struct HardlyCounted {
  Simulated made;
  std::vector<bool> hardly;
};

HardlyCounted hardly_counted() {
  HardlyCounted world{simulate({{"33.01", 80}}, 0.2, 40, 5), {}};
  Counts &counts = world.made.counts;
  counts.believed = Column<VillageId, double>(counts.rows(), 1);
  for (const VillageId v : counts.measured.all()) {
    world.hardly.push_back(counts.measured[v].value >= 100 && v.row() % 5 < 2);
    if (world.hardly.back()) {
      counts.stunted[v] = People(0);
      counts.believed[v] = 0.001;
    }
  }
  return world;
}

double mean_of_hardly(const HardlyCounted &world, const Column<VillageId, double> &values) {
  double sum = 0, count = 0;
  for (const VillageId v : values.all())
    if (world.hardly[v.row()])
      sum += values[v], count += 1;
  return sum / count;
}

TEST(Believed, AnEstimateDoesNotFollowACountThatIsHardlyBelieved) {
  HardlyCounted world = hardly_counted();
  for (const char *method : {"empirical_bayes", "direct"}) {
    const Estimates e = estimate_of(world.made.area, world.made.counts, {}, method, 400);
    EXPECT_NEAR(mean_of_hardly(world, e.mean), 0.2, 0.02) << method;
    EXPECT_LT(mean_of_hardly(world, e.own_weight), 0.02) << method;
    Column<VillageId, double> width;
    for (const VillageId v : e.mean.all())
      width.push_back(e.high[v] - e.low[v]);
    EXPECT_GT(mean_of_hardly(world, width), 0.15) << method;
  }
  world.made.counts.believed = {};
  const Estimates followed = estimate_of(world.made.area, world.made.counts, {}, "empirical_bayes", 400);
  EXPECT_LT(mean_of_hardly(world, followed.mean), 0.03);
}

TEST(Believed, SharesStayAndOthersAreNotTouched) {
  HardlyCounted world = hardly_counted();
  Counts &counts = world.made.counts;
  counts.stunted[VillageId{3}] = People(10), counts.measured[VillageId{3}] = People(50);
  counts.believed[VillageId{3}] = 0.5;
  const Counts effective = estimate::effective_counts(world.made.area, counts, {}, 1);
  EXPECT_EQ(effective.stunted[VillageId{3}].value, 5);
  EXPECT_EQ(effective.measured[VillageId{3}].value, 25);
  EXPECT_EQ(effective.measured[VillageId{4}].value, counts.measured[VillageId{4}].value);
}

} // namespace
} // namespace lokus
