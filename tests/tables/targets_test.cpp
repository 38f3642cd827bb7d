#include "tables/plan/targets.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lokus;

Area one_district() {
  Area area;
  area.districts.code.push_back("99.01");
  area.districts.name.push_back("Satu");
  for (const char *code : {"99.01.01.2001", "99.01.01.2002"}) {
    area.villages.code.push_back(code);
    area.villages.name.push_back(code);
    area.villages.district.push_back(DistrictId{0});
  }
  return area;
}

// Four draws: the district's prevalence is 10, 14, 18 and 20 %; the second village has no estimate.
Projection four_draws(double shift) {
  Projection p;
  p.horizons = {24};
  p.drawn = 24;
  p.district_stunted.push_back(Grid<DistrictId, DrawId, double>(1, 4));
  p.district_children.push_back(Grid<DistrictId, DrawId, double>(1, 4, 200.0));
  p.at_drawn = Grid<VillageId, DrawId, double>(2, 4, nan());
  const double prevalence[] = {0.10, 0.14, 0.18, 0.20};
  for (DrawId d : ids<DrawId>(4)) {
    p.district_stunted[0](DistrictId{0}, d) = 200 * (prevalence[d.row()] + shift);
    p.at_drawn(VillageId{0}, d) = prevalence[d.row()] + shift;
  }
  return p;
}

TEST(Targets, TheChanceIsTheShareOfDrawsStrictlyUnderTheTarget) {
  const std::vector<double> targets = {14, 18.8};
  const auto chances = target_chances(one_district(), four_draws(0), four_draws(-0.05), targets, {});
  ASSERT_EQ(chances.size(), 4u); // the district and one village, two targets
  EXPECT_FALSE(chances[0].village);
  EXPECT_DOUBLE_EQ(chances[0].none, 0.25); // 14 % is not under 14 %
  EXPECT_DOUBLE_EQ(chances[0].planned, 0.75);
  EXPECT_DOUBLE_EQ(chances[1].none, 0.75);
  EXPECT_DOUBLE_EQ(chances[1].planned, 1);
  EXPECT_EQ(chances[2].village, VillageId{0});
  EXPECT_EQ(chances[2].months, 24);
}

TEST(Targets, WithoutDrawsThereAreNoChances) {
  const std::vector<double> targets = {14};
  EXPECT_TRUE(target_chances(one_district(), {}, {}, targets, {}).empty());
}

} // namespace
