#include "core/units.hpp"
#include "tables/projection.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

// Two districts and two draws at one horizon; the second district has children and no estimate.
Projection with_an_unknown_district() {
  Projection p;
  p.horizons = {24};
  Grid<DistrictId, DrawId, double> stunted(2, 2), children(2, 2, 100.0);
  stunted(DistrictId{0}, DrawId{0}) = 20;
  stunted(DistrictId{0}, DrawId{1}) = 30;
  stunted(DistrictId{1}, DrawId{0}) = stunted(DistrictId{1}, DrawId{1}) = nan();
  p.district_stunted = {stunted};
  p.district_children = {children};
  return p;
}

TEST(Projection, ADistrictWithoutEstimateHasNoChildrenInAShareEither) {
  const Projection p = with_an_unknown_district();
  EXPECT_EQ(all_districts(p, 0, DrawId{1}).stunted, 30);
  EXPECT_EQ(all_districts(p, 0, DrawId{1}).children, 100);
  EXPECT_EQ(chance_under(p, 24, 0.16), 0);
  EXPECT_EQ(chance_under(p, 24, 0.25), 0.5);
  EXPECT_EQ(chance_under(p, 24, 0.20), 0); // under, not at
  EXPECT_EQ(chance_under(p, 24, 0.31), 1);
}

} // namespace
} // namespace lokus
