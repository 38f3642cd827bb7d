#pragma once
#include "tables/estimates.hpp"
#include "tables/inputs/interventions.hpp"

namespace lokus {

// How the villages stand and what can be done there, where it is passed together. Its parts must outlive it.
struct Situation {
  const Area &area;
  const Estimates &estimates;
  const Interventions &interventions;
  const Coverage &coverage;
};

} // namespace lokus
