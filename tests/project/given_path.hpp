#pragma once
#include "tables/inputs/coverage_path.hpp"

namespace lokus::project {

// A path that may fall below its baseline, as the reference model and the peer have them: the baseline is its
// first year, reached at once and then left out.
inline CoveragePath given_path(double baseline, std::span<const double> given, double saturation,
                               int ramp_months, int delay_months) {
  std::vector<double> yearly = {baseline};
  yearly.insert(yearly.end(), given.begin(), given.end());
  CoveragePath path = raised_path(0, yearly, saturation, ramp_months, delay_months);
  path.baseline = baseline;
  path.yearly.erase(path.yearly.begin());
  return path;
}

} // namespace lokus::project
