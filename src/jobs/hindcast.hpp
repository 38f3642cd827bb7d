#pragma once
#include "lokus/lokus.hpp"
#include "tables/hindcast.hpp"

// A sentence of the program that is a test, as jobs/calibrate.hpp: survey history is read, each figure
// predicted from earlier years (estimate), and the forecasts held against what was published.
// docs/methods/hindcast.md.

namespace lokus {

struct HindcastSettings {
  std::string history;       // file, as read::survey_history takes it
  EstimateSettings estimate; // assumed_sample, assumed_design_effect
};

// Rows that were not used are in `findings`. Error(data) when a finding is an error, Error(request) when not
// one figure can be predicted. The same numbers whatever the threads.
Hindcast hindcast(const HindcastSettings &settings, Findings &findings);

// hindcast.csv, ringkasan_hindcast.csv, asumsi_hindcast.txt in a folder of its own.
void publish_hindcast(const Hindcast &hindcast, const HindcastSettings &settings, const Destination &to);

} // namespace lokus
