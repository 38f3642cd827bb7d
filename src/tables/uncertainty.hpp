#pragma once
#include "core/phrase.hpp"
#include "tables/inputs/villages.hpp"
#include <string>
#include <vector>

namespace lokus {

// What one source of uncertainty does to the result of a district at the plan's horizon, when it alone is
// uncertain and every other number stands at its centre.
struct UncertaintyRow {
  DistrictId district;
  std::string source; // "baseline", "effects", "evidence", ...; "together": all at once
  Phrase title;
  double prevalence_sd = 0;    // of the prevalence with the plan, share
  double prevalence_share = 0; // of the variance of "together"; NaN where that is 0
  double averted_sd = 0;       // of the children kept from stunting by the plan
  double averted_share = 0;    // of the variance of "together"; NaN where that is 0
};

// By district, then source, "together" last. The shares of the sources need not add up to 1: what is missing
// or too much comes of sources acting on each other. Districts without estimate have no rows.
struct Uncertainty {
  int months = 0; // the plan's horizon
  std::vector<UncertaintyRow> rows;
};

} // namespace lokus
