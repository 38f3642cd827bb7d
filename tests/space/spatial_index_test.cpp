#include "space/spatial_index.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

Box box(double south, double north) {
  Box b;
  b.add({95, south});
  b.add({141, north});
  return b;
}

// At the equator a degree is 110,574 m northward and 111,320 m eastward (WGS 84); half of ten kilometres.
TEST(CellGrid, ReachesHalfTheToleranceInDegrees) {
  const space::CellGrid grid(Metres(10'000), box(0, 0));
  EXPECT_NEAR(grid.reach_lat, 5'000 / 110'574.0, 1e-6);
  EXPECT_NEAR(grid.reach_lon, 5'000 / 111'320.0, 1e-6);
  EXPECT_NEAR(grid.cell_degrees, 4 * grid.reach_lat, 1e-12);
}

// Meridians draw together: at 60 degrees, north or south, a degree eastward is half as long.
TEST(CellGrid, ReachesFartherInDegreesAwayFromTheEquator) {
  for (const Box &extent : {box(-60, 1), box(-1, 60)}) {
    const space::CellGrid grid(Metres(10'000), extent);
    EXPECT_NEAR(grid.reach_lon, 5'000 / 55'800.0, 1e-4);
    EXPECT_GE(grid.reach_lat, 5'000 / 110'575.0);
  }
}

TEST(CellGrid, HasCellsOfAFewHundredMetresAtSmallTolerances) {
  const space::CellGrid grid(Metres(10), box(-8, -6));
  EXPECT_EQ(grid.cell_degrees, 0.002);
  EXPECT_LT(grid.reach_lat, 5 / 110'000.0);
  EXPECT_EQ(grid.cell(0.0019), 0);
  EXPECT_EQ(grid.cell(-0.0001), -1);
  EXPECT_EQ(grid.cell(0.0021), 1);
}

TEST(BoxIndex, FindsShapesOfAnySizeByWhatTheyHold) {
  Outlines outlines;
  const auto add = [&](double west, double south, double side) {
    outlines.add_ring(std::vector<LonLat>{{west, south},
                                          {west + side, south},
                                          {west + side, south + side},
                                          {west, south + side},
                                          {west, south}},
                      0);
    outlines.end_shape();
  };
  add(110, -7, 0.1);
  add(-180, -90, 170);
  add(100, -8, 20);
  const space::BoxIndex index(outlines);
  const auto holding = [&](LonLat p) {
    std::vector<std::size_t> found;
    index.each_holding(p, [&](std::size_t shape) { found.push_back(shape); });
    return found;
  };
  EXPECT_EQ(holding({110.05, -6.95}), (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(holding({-100, 0}), (std::vector<std::size_t>{1}));
  EXPECT_EQ(holding({119, 11}), (std::vector<std::size_t>{2}));
  EXPECT_TRUE(holding({130, 0}).empty());
}

} // namespace
} // namespace lokus
