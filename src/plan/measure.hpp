#pragma once
#include "plan/optimum.hpp"

namespace lokus::plan {

// A choice as a plan: what it gains, costs and uses of every limit, beside the bound and the prices of the
// best.
Plan plan_of(const Request &request, std::string rule, Column<VillageId, std::optional<OptionId>> choice,
             const Optimum &best);

} // namespace lokus::plan
