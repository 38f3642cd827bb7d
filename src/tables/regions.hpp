#pragma once
#include "tables/inputs/villages.hpp"
#include <vector>

namespace lokus {

using RegionId = Id<struct RegionTag>; // villages grouped to be worked in together

// Villages grouped into connected regions that are alike inside; made by space. Every village is in one.
struct Regions {
  Column<VillageId, RegionId> of;         // numbered by their lowest village row
  Column<RegionId, std::size_t> villages; // members
  Column<RegionId, double> population;    // sum of the populations given
  std::vector<RegionId> below_floor;      // parts of the map that hold less than the floor altogether
  double total_ss = 0;                    // sum of squares of the standardised variables
  double within_ss = 0;                   // of that, inside regions
  std::size_t rows() const { return villages.rows(); }
  // 1: all difference is between regions; NaN when all villages are equal.
  double ratio() const { return (total_ss - within_ss) / total_ss; }
};

} // namespace lokus
