#pragma once
#include "tables/ranking.hpp"

namespace lokus::rank {

// Ranks of the known values of one criterion, 1 = worst off, equal values sharing the mean of their places;
// NaN where missing.
Column<VillageId, double> ranks_on(const Criteria &criteria, CriterionId criterion);

} // namespace lokus::rank
