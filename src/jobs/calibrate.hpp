#pragma once
#include "lokus/lokus.hpp"

// A second sentence of the program: worlds are made up on a real area (synth), prevalence is estimated in
// them as a user would (estimate), and the estimates are held against the truth. docs/methods/calibration.md.

namespace lokus {

struct CalibrationSettings {
  std::size_t replicates = 200;
  std::vector<std::string> methods; // entries of estimate.method; empty: all
  EstimateSettings estimate;        // draws and the like; method and register_sd are set by the bench
  std::uint64_t seed = 1;
};

// One method in one case, over all replicates and villages.
struct CalibrationRow {
  std::string under_count; // "regency": the same in all its villages; "village": specific to each as well
  double register_sd = 0;  // what the estimate assumed about it (estimate.register_sd)
  std::string method;
  double cover_50 = 0, cover_80 = 0, cover_95 = 0; // share of villages whose interval holds the truth
  double level_80 = 0;                             // the same for the prevalence of regencies
  double pattern_80 = 0; // and for the odds of a village against those of its regency
  double width_80 = 0;   // mean width of the 80 % interval, share
  double rmse = 0;       // of the posterior mean, share
  double top_found = 0;  // share of the true highest tenth that is in the estimated highest tenth
};

struct Calibration {
  std::size_t villages = 0, districts = 0, replicates = 0;
  std::vector<CalibrationRow> rows;
};

// Error(request) for an unknown method or an area without villages. The same numbers whatever the threads.
// `done` is told after each batch how many of how many estimates were made.
Calibration calibrate(const Area &area, const CalibrationSettings &settings, const Watch &watch,
                      const std::function<void(std::size_t, std::size_t)> &done);

// kalibrasi.csv in a folder of its own.
void publish_calibration(const Calibration &calibration, const Destination &to, Watch &watch);

} // namespace lokus
