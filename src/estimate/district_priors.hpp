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

// Columns for every village, nothing estimated yet.
RegisterEstimate empty_estimate(const Evidence &evidence, const std::string &method);

// The beta posterior of one village: mean and own weight under the prior `fitted`, and draw d under
// `drawn[d]`, keyed by the village's code. Without counts that is the prior itself.
void fill_from_beta(const Evidence &evidence, VillageId village, const Prior &fitted,
                    std::span<const Prior> drawn, RegisterEstimate &result);

// Empirical Bayes of one village: fill_from_beta under the priors of its district.
void shrink(const Evidence &evidence, const DistrictPriors &priors, VillageId village,
            RegisterEstimate &result);

} // namespace lokus::estimate
