#pragma once
#include "tables/inputs/measurements.hpp"
#include <algorithm>
#include <vector>

namespace lokus::testing_files {

// The measurement of the r-th line that is used: measurements stand in no order of lines.
inline MeasurementId of_line_used(const Measurements &measurements, std::size_t r) {
  std::vector<MeasurementId> by_line;
  for (const MeasurementId each : measurements.line.all())
    by_line.push_back(each);
  std::ranges::sort(by_line, {}, [&](MeasurementId each) { return measurements.line[each]; });
  return by_line[r];
}

} // namespace lokus::testing_files
