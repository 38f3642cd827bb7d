#pragma once
#include "jobs/extract.hpp"

namespace lokus {

// Causes of this round's cases in every village against what the plan buys there: the audit team's own.
// Error(data) where the scenario has no data for a plan.
Extract extract_for_team(const Prepared &prepared, const Decision &decision, const RunRecord &record);

} // namespace lokus
