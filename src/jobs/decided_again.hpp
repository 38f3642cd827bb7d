#pragma once
#include "jobs/verify.hpp"
#include "tables/decision_file.hpp"

namespace lokus {

// Whether list, plan and figures worked out again are those that were decided: what is the same, and a
// sentence for every finding, go to the verdict. Of a file of format 1 the list alone.
void compare_decided(const DecisionFile &then, const DecisionFile &now, Verification &verdict);

} // namespace lokus
