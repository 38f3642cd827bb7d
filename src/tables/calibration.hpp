#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace lokus {

// One method in one case, over all replicates and villages of the made-up worlds.
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

} // namespace lokus
