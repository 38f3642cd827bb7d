#pragma once
#include "jobs/results.hpp"
#include "tables/hindcast.hpp"

// Survey history is read, each figure predicted from earlier years (estimate), and the forecasts held against
// what was published. docs/methods/hindcast.md.

namespace lokus {

struct HindcastRequest {
  std::string history;       // file, as read::survey_history takes it
  EstimateSettings estimate; // assumed_sample, assumed_design_effect
};

// Error(data) when a row of the history is in error, Error(request) when not one figure can be predicted. The
// same numbers whatever the threads.
Hindcast hindcast(const HindcastRequest &request, Watch &watch);
Results results_of(const Hindcast &hindcast);

} // namespace lokus
