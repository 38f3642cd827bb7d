#pragma once
#include "estimate/fit_areas.hpp"
#include "estimate/methods.hpp"
#include "estimate/register/register_data.hpp"

namespace lokus::estimate {

struct RegisterEvidence {
  RegisterData data;                   // villages by row of the area
  std::vector<std::string> unit_names; // "63.06 Kandangan": of every reporting unit
};

// Counts of the latest round with their units' sums, and of the villages' earlier rounds. A round that is not
// dated is none. Children stay: of the children counted in one round most are counted in the next, so that
// rounds of one village tell less than their sum: as many as their number over 1 + (number - 1) c, c the mean
// over their pairs of exp(-repeat_rate years apart).
RegisterEvidence register_evidence(const FitArea &area, const Evidence &evidence);

// Half a year apart four fifths are the same children, of whom 0.85 keep their state: an assumption.
inline constexpr double repeat_rate = 0.77; // a year
inline constexpr double usual_absent = 0.2;

} // namespace lokus::estimate
