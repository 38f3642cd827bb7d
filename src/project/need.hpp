#pragma once
#include "tables/estimates.hpp"
#include "tables/plan/objectives.hpp"

namespace lokus::project {

// What one child of every village counts for under the objective: its prevalence today over that of all
// villages together, weighted by children, so that a child counts for 1 on average; 1 everywhere where the
// objective does not go by need. NaN in villages without estimate.
Column<VillageId, double> need_weights(const Objective &objective, const Estimates &estimates);

} // namespace lokus::project
