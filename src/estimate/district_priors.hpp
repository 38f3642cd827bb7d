#pragma once
#include "estimate/beta_binomial.hpp"
#include "estimate/methods.hpp"

namespace lokus::estimate {

// Whether a village's counts can be used: it was measured, and 0 <= stunted <= measured.
bool counted(const Counts &counts, VillageId village);

// Villages of each district by official code, so that no sum depends on the order of the rows.
Lists<DistrictId, VillageId> members_by_code(const Area &area);

struct DistrictPriors {
  Column<DistrictId, PriorFit> fit;
  Grid<DistrictId, DrawId, Prior> drawn; // one prior per draw, keyed by the district's code
};

DistrictPriors district_priors(const Evidence &evidence);

// One draw of a village's prevalence from Beta(a, b), keyed by the village's code.
double draw_prevalence(const Evidence &evidence, VillageId village, DrawId draw, double a, double b);

} // namespace lokus::estimate
