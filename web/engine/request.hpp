#pragma once
#include "run.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace lokus::engine {

// What the page asks, put onto what the run asked (web/src/contract.ts, Request).
struct Request {
  Scenario scenario;
  std::vector<ManualChange> by_hand;
  Interventions interventions; // with other prices and goals
  std::vector<bool> taken_out; // one mark an intervention of the run
  bool follow = false;         // also month by month, in every draw
  // The lines that weighing, and prices alone, depend on: what was worked out for the same lines stands.
  std::string weighed_by, priced_by, ranked_by;
};

// Error(request) for a line that is none.
Request request_of(const Run &run, std::string_view text);

} // namespace lokus::engine
