#pragma once
#include "plan/plan.hpp"

namespace lokus::plan {

// Every limit that the plan does not keep, a sentence each with by how much, in the order of limits; then
// budgets of single villages, forced villages and packages that are not whole. Empty: it keeps them all.
std::vector<Phrase> breaches(const Request &request, const Plan &plan);

} // namespace lokus::plan
