#pragma once
#include "jobs/results.hpp"
#include "tables/calibration.hpp"

// Worlds of single children are made up (synth), their registers are looked at (check) and prevalence is
// estimated from their counts and from their heights (estimate), and all is held against the truth.
// docs/methods/calibration.md.

namespace lokus {

struct ChildCalibrationRequest {
  std::size_t replicates = 100; // of every kind of world
  EstimateSettings estimate;    // the interval is that of 95 %
  std::uint64_t seed = 1;
};

// The same numbers whatever the threads.
ChildCalibration calibrate_children(ChildCalibrationRequest request, Watch &watch);
Results results_of(const ChildCalibration &calibration);

} // namespace lokus
