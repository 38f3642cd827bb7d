#pragma once
#include "estimate/district_priors.hpp"
#include <optional>
#include <span>

namespace lokus::estimate {

struct CountedPart {
  double stunted = 0, measured = 0;
};

// What was counted of a village: its own counts, else its share of its unit's; nothing where neither is
// known. Shares make totals over villages whole; they say nothing of the village itself.
std::optional<CountedPart> counted_part(const Counts &counts, VillageId village);

// The parts of these villages added up; 0 measured where nothing is known of any.
CountedPart counted_sum(const Counts &counts, std::span<const VillageId> villages);

// Sum of the squares of its members' shares: 1/J for J equal ones.
double squares_of_shares(const CountingUnits &units, CountingUnitId unit);

// The district of a unit's members.
DistrictId district_of_unit(const Area &area, const CountingUnits &units, CountingUnitId unit);

// Members of a counting unit: in each draw the unit's prevalence from its beta posterior under `fitted` and
// `drawn` (one a draw; both of the sum, prior_of_sum), then the members' around it, shifted together on the
// logit scale so that their sum is the unit's. They differ by as much as villages of the district do under
// `villages` when nothing is known: a little more than is left when their sum is, on the side of caution.
// They are alike but for chance; own_weight is 0. docs/methods/counts-per-unit.md.
struct UnitBeliefs {
  Prior fitted;
  std::span<const Prior> drawn, villages;
};
void fill_members(const Evidence &evidence, CountingUnitId unit, const UnitBeliefs &beliefs,
                  RegisterEstimate &result);

// fill_members under the priors of the unit's district.
void shrink_unit(const Evidence &evidence, const DistrictPriors &priors, CountingUnitId unit,
                 RegisterEstimate &result);

// Prevalence of the units themselves, and their ranks, from the draws of their members weighted by children.
UnitEstimates estimates_of_units(const Estimates &estimates, const Counts &counts,
                                 const Column<VillageId, double> &weights);

} // namespace lokus::estimate
