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

} // namespace
} // namespace lokus
