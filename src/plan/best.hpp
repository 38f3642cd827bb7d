#pragma once
#include "plan/limited.hpp"

namespace lokus::plan {

// The plan that gains most, proved as far as it can be: by the exact knapsack where only the budget and the
// places are limited, else with prices for every limit. Error(request) where no plan keeps the limits, or
// none was found that does.
CoupledAnswer best(const Request &request, const Limited &limited);

} // namespace lokus::plan
