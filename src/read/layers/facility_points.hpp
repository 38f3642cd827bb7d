#pragma once
#include "read/files/table.hpp"
#include "tables/inputs/facilities.hpp"

namespace lokus::read {

// Where a table of facilities says where they lie: a column of each, or one of both.
struct PointColumns {
  std::size_t latitude = 0, longitude = 0; // the same: both stand in one
  std::size_t name = 0;
};

// Positions of the rows, NaN where a cell is empty or cannot be read. Cells may be in degrees, minutes and
// seconds, and may have lost their decimal mark where only one place for it lies in `around`, the villages of
// the run. Warnings: coordinates_unread (row by row, with what stands there), coordinates_without_point,
// facility_axes_swapped (both read as they are meant, since no latitude of Indonesia is a longitude of it).
Column<FacilityId, LonLat> facility_points(const TextTable &table, const std::vector<std::size_t> &rows,
                                           const PointColumns &columns, const Box &around,
                                           Findings &findings);

} // namespace lokus::read
