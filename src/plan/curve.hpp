#pragma once
#include "plan/limited.hpp"
#include "tables/ladder.hpp"

namespace lokus::plan {

// The corners of the gain over all budgets, found by asking at the slope between two known corners whether a
// plan lies above (Eisner and Severance 1976), widest pairs first, until `most` corners are known.
struct Curve {
  std::vector<FrontierPoint> points;
  bool every_corner = true;
};
Curve curve(const Request &request, const Limited &limited, std::size_t most);

} // namespace lokus::plan
