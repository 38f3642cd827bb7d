#pragma once
#include "tables/estimates.hpp"
#include "tables/inputs/counts.hpp"
#include "tables/inputs/heights.hpp"
#include "tables/register/register_steps.hpp"

namespace lokus::estimate {

// Standard deviation of the log odds by which stunting among registered children who were not measured may
// differ from that of the measured, either way (assumption; docs/methods/register-steps.md).
inline constexpr double unweighed_sd = 0.4;

// What the way is told from. Refers to all its members.
struct Surveying {
  const Area &area;
  const Counts &counts;
  const HeightScores &scores; // which villages a unit has
  const Heights &heights;
  const Estimates &estimates;
};

// Regencies, then puskesmas and kecamatan in the rows of HeightScores, then villages. Heights count in
// proportion to the measured who have one. Children who were not measured are taken to be like the measured
// in the middle, so that their step has an interval alone; missing where nobody is registered, or fewer than
// were measured. The last step has the error of the survey, or the interval of the estimate, and those of the
// steps before it, as if they were independent; it is missing without survey. Nothing without heights.
RegisterSteps register_steps(const Surveying &from);

} // namespace lokus::estimate
