#include "space/space.hpp"
#include "villages_drawn.hpp"
#include <gtest/gtest.h>
#include <set>

namespace lokus {
namespace {

// Estimates as far as work areas look at them.
Estimates estimates_of(const std::vector<double> &mean, const std::vector<double> &children) {
  Estimates e;
  for (std::size_t v = 0; v < mean.size(); ++v) {
    e.mean.push_back(mean[v]);
    e.children.push_back(People(children[v]));
  }
  return e;
}

Neighbours queen_of(const Area &area) {
  return space::contiguity(area.villages.outline, space::Contiguity::queen);
}

RegionsSettings asked(int count, double least_children) {
  RegionsSettings settings;
  settings.count = count;
  settings.least_children = least_children;
  return settings;
}

std::vector<VillageId> villages_of(const Regions &regions, RegionId region) {
  std::vector<VillageId> members;
  for (VillageId v : regions.of.all())
    if (regions.of[v] == region)
      members.push_back(v);
  return members;
}

// Whether every village of the area is reached from its first one without leaving the area.
bool is_connected(const Regions &regions, RegionId region, const Neighbours &neighbours) {
  const std::vector<VillageId> members = villages_of(regions, region);
  std::set<VillageId> reached = {members.front()};
  std::vector<VillageId> next = {members.front()};
  while (!next.empty()) {
    const VillageId v = next.back();
    next.pop_back();
    for (VillageId other : neighbours.of[v])
      if (regions.of[other] == region && reached.insert(other).second)
        next.push_back(other);
  }
  return reached.size() == members.size();
}

// Villages in areas, as the areas count them; 0 if an area counts others than those that say they are in it.
std::size_t villages_in(const Regions &regions) {
  std::size_t all = 0;
  for (RegionId r : regions.villages.all()) {
    if (villages_of(regions, r).size() != regions.villages[r])
      return 0;
    all += regions.villages[r];
  }
  return all;
}

TEST(WorkAreas, PartVillagesWhereTheEstimatesJump) {
  const Area area = draw_villages("ABCDEF\n");
  const Regions r = space::work_areas(
      area, queen_of(area), estimates_of({0.1, 0.1, 0.12, 0.3, 0.31, 0.3}, {9, 9, 9, 9, 9, 9}), asked(2, 0));
  ASSERT_EQ(r.rows(), 2u);
  for (std::size_t v = 0; v < 6; ++v)
    EXPECT_EQ(r.of[VillageId{v}], RegionId{v < 3 ? 0u : 1u}) << v;
  EXPECT_EQ(r.population[RegionId{1}], 27);
}

TEST(WorkAreas, AreConnectedAndHoldTheChildrenAskedFor) {
  const Area area = draw_villages("ABCDE\nFGHIJ\nKLMNO\nPQRST\n");
  std::vector<double> mean, children;
  for (std::size_t v = 0; v < 20; ++v) {
    mean.push_back(0.1 + 0.013 * static_cast<double>(v * 7 % 20)); // no two alike, no order on the map
    children.push_back(40 + static_cast<double>(v * 11 % 50));
  }
  const Neighbours neighbours = queen_of(area);
  for (const double least : {0.0, 150.0, 300.0}) {
    const Regions r = space::work_areas(area, neighbours, estimates_of(mean, children), asked(5, least));
    EXPECT_GT(r.rows(), 1u) << least;
    EXPECT_LE(r.rows(), 5u) << least;
    EXPECT_TRUE(r.below_floor.empty()) << least;
    EXPECT_EQ(villages_in(r), 20u) << least;
    for (RegionId region : r.villages.all()) {
      EXPECT_TRUE(is_connected(r, region, neighbours)) << region.row() << " with " << least;
      EXPECT_GE(r.population[region], least);
    }
  }
}

TEST(WorkAreas, AVillageWithoutEstimateOrChildrenCountsAsTheMedianOfItsDistrict) {
  // C is unknown: the median 0.305 leaves it with A, B and D, and E is cut off. As 0 it would go with E:
  // 0.30, 0.31 | 0, 0.32, 0.05 has less within (0.059) than 0.30, 0.31, 0, 0.32 | 0.05 (0.072).
  const Area area = draw_villages("ABCDE\n");
  const Regions r = space::work_areas(
      area, queen_of(area), estimates_of({0.3, 0.31, nan(), 0.32, 0.05}, {9, 9, nan(), 9, 9}), asked(2, 0));
  ASSERT_EQ(r.rows(), 2u);
  EXPECT_EQ(villages_in(r), 5u);
  for (std::size_t v = 0; v < 5; ++v)
    EXPECT_EQ(r.of[VillageId{v}], RegionId{v < 4 ? 0u : 1u}) << v;
  EXPECT_EQ(r.population[RegionId{0}], 27);
}

TEST(WorkAreas, WithoutAnyEstimateEveryVillageStillIsInOne) {
  const Area area = draw_villages("AB.C\n");
  const std::vector<double> unknown(3, nan());
  const Regions r = space::work_areas(area, queen_of(area), estimates_of(unknown, unknown), asked(1, 0));
  EXPECT_EQ(r.rows(), 2u); // C lies over the strait
  EXPECT_EQ(villages_in(r), 3u);
}

TEST(WorkAreas, AnIslandTooSmallStaysAnAreaAndIsNamed) {
  const Area area = draw_villages("ABC.D\n");
  const Regions r = space::work_areas(area, queen_of(area),
                                      estimates_of({0.1, 0.2, 0.3, 0.4}, {50, 50, 50, 10}), asked(2, 40));
  ASSERT_EQ(r.below_floor.size(), 1u);
  EXPECT_EQ(r.below_floor[0], r.of[VillageId{3}]);
  EXPECT_EQ(r.villages[r.below_floor[0]], 1u);
}

} // namespace
} // namespace lokus
