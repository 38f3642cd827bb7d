#pragma once
#include "check/units.hpp"
#include "tables/inputs/heights.hpp"

namespace lokus::check {

// Height-for-age z of the children whom check::counts_of counts as measured (check/anthropometry.hpp), each
// in the village of its chosen measurement, and the units of check::quality. A child whose rows of the month
// are all marked in `copied` (empty: none) is left out; one with some counts by the last of the others.
struct MeasuredHeights {
  const Area &area;
  const Measurements &measurements;
  const Anthropometry &anthropometry;
  const Units &units;
  const Column<MeasurementId, std::uint8_t> &copied;
};
HeightScores height_scores(const MeasuredHeights &from, const std::string &month);

} // namespace lokus::check
