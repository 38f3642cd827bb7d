#pragma once
#include "tables/inputs/villages.hpp"
#include "tables/ranking.hpp"

namespace lokus::rank {

// One sentence for every criterion with weight that tells no village from another: no village has a value, or
// all have the same; and for every one that some villages lack.
std::vector<Phrase> criteria_caveats(const Criteria &table);

// That the last place of the list and the next have equal scores: which villages share the score on either
// side, and what decided. Empty where they have not.
Phrase tie_caveat(const Ranking &ranking, const Villages &villages);

} // namespace lokus::rank
