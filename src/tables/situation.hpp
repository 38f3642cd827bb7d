#pragma once
#include "tables/estimates.hpp"
#include "tables/inputs/interventions.hpp"

namespace lokus {

// How the villages stood when the children were counted and what can be done there, where it is passed
// together. Its parts must outlive it.
struct Situation {
  const Area &area;
  const Estimates &estimates;
  const Interventions &interventions;
  const Coverage &coverage;
  int lead = 0; // months from the counts to the start of the plan, in which today's practice goes on
};

} // namespace lokus
