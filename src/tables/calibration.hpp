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

// A figure of several made-up worlds. NaN where there is none.
struct OverWorlds {
  double value = nan(), error = nan(); // error: standard, from how worlds differ
};

// One kind of world whose register errs by who measures (synth/register_worlds.hpp), over its worlds.
struct RegisterCalibrationRow {
  std::string world, truth;
  double unit_sd = 0, village_sd = 0, lasting = 0, wide_units = 0, slope = 0; // NaN: drawn from the priors
  std::size_t rounds = 1, worlds = 0;
  OverWorlds cover_95, cover_80; // share of villages whose interval holds the truth
  OverWorlds rmse;               // of the mean, share
  OverWorlds over_oracle;        // rmse over that of the oracle in the same worlds
  OverWorlds over_one_round;     // of several rounds: rmse over that of the same kind with one
  // P(top N) of a tenth of the villages: its mean less the share that came true, of the bin where these are
  // furthest apart; bins of tenths, widened downward until 200 villages are in. NaN for a flat truth.
  OverWorlds top_off;
  double top_most = 0;    // largest P(top N) of all villages and worlds
  OverWorlds spot_worlds; // share of the worlds in which a hot spot is named
  OverWorlds false_spots; // of the villages so named, share whose surroundings are not above by the amount;
                          // NaN: none
};

// What a kind of world is held to.
struct CalibrationBound {
  std::string world, figure; // a column of the row
  OverWorlds found;
  double least = nan(), most = nan(); // NaN: not bounded on this side
  bool holds = false;
};

struct RegisterCalibration {
  std::string method, oracle;
  std::size_t villages = 0, districts = 0, units = 0;
  std::vector<RegisterCalibrationRow> rows;
  std::vector<CalibrationBound> bounds;
  // The worse off hide more: slope of what is missed on the truth at which less than 90 % of the 95 %
  // intervals hold, with one round and with several; NaN: they hold at all slopes judged, or too few were.
  double slope_one_round = nan(), slope_rounds = nan();
};

} // namespace lokus
