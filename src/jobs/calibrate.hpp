#pragma once
#include "jobs/results.hpp"
#include "tables/calibration.hpp"

// Worlds are made up on a real area (synth), prevalence is estimated in them as a user would (estimate), and
// the estimates are held against the truth. docs/methods/calibration.md.

namespace lokus {

struct CalibrationRequest {
  Area area;
  std::size_t replicates = 200;
  std::vector<std::string> methods; // entries of estimate.method; empty: all
  EstimateSettings estimate;        // draws and the like; method and register_sd are set by each case
  std::uint64_t seed = 1;
};

// Error(request) for an unknown method or an area without villages. The same numbers whatever the threads.
Calibration calibrate(const CalibrationRequest &request, Watch &watch);
Results results_of(const Calibration &calibration);

} // namespace lokus
