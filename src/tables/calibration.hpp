#pragma once
#include "core/phrase.hpp"
#include "core/units.hpp"
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

// What one kind of evidence gives in one kind of world of single children, over all replicates. Estimates are
// at the level of the register: no survey is known.
struct ChildEvidenceScore {
  double regency_bias = 0, regency_error = 0; // mean error and mean absolute error of regencies, share
  double rmse = 0;                            // of villages, share
  double cover_95 = 0, level_95 = 0;          // share of villages, of regencies, whose 95 % interval holds
  double rank_correlation = 0;                // with the truth, over villages; mean of the worlds
};

struct ChildCalibrationRow {
  std::string world; // synth/child_worlds.hpp
  Phrase title;
  // Shares of the puskesmas called bending, of those that push heights and of the others; named for copies
  // likewise. NaN: there are none.
  double bending_called = nan(), others_called = nan(), copying_named = nan(), others_named = nan();
  // Children moved over the line, a puskesmas that bends and has enough around the line to tell: truth,
  // estimate, and the share of these puskesmas whose 95 % interval holds the truth.
  double moved = nan(), moved_estimated = nan(), moved_95 = nan();
  double rmse_counted = 0; // of stunted over measured, nothing borrowed
  ChildEvidenceScore counts, heights;
};

struct ChildCalibration {
  std::size_t villages = 0, puskesmas = 0, replicates = 0;
  std::vector<ChildCalibrationRow> rows;
};

} // namespace lokus
