#pragma once
#include "settings/scenario.hpp"
#include "tables/ranking.hpp"

namespace lokus::rank {

// Puts weights, references, targets, comparisons, class limits and preferences of the settings into a table
// made from settings.criteria. Errors as in rank::criteria.
void apply_settings(Criteria &table, const RankSettings &settings);

} // namespace lokus::rank
