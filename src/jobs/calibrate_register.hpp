#pragma once
#include "jobs/results.hpp"
#include "tables/calibration.hpp"

// Worlds whose register errs by who measures are made up on a real area (synth), prevalence is estimated in
// them by one method and by an oracle, and both are held against the truth. docs/methods/calibration.md.

namespace lokus {

struct RegisterCalibrationRequest {
  Area area;
  std::size_t replicates = 40;    // of every kind; of the kinds drawn from the priors four times as many
  std::vector<std::string> kinds; // names of synth::register_world_kinds, "telling", or "all"; empty: all
  EstimateSettings estimate;      // the method that is judged, as a run would take it
  std::uint64_t seed = 1;
};
inline constexpr const char *oracle_method = "bym2"; // knows one round and no distortion

// Kinds of which a bound was missed by less than two errors of the worlds' own luck are judged again by four
// times as many worlds, the first of them the same. Error(request) for an unknown kind or method, or an area
// without villages. The same numbers whatever the threads.
RegisterCalibration calibrate_register(const RegisterCalibrationRequest &request, Watch &watch);
Results results_of(const RegisterCalibration &calibration);

} // namespace lokus
