#pragma once
#include "tables/lokus_list.hpp"
#include "tables/ranking.hpp"

namespace lokus::rank {

// One sentence for every criterion with weight that tells no village from another: no village has a value, or
// all have the same; and for every one that some villages lack.
std::vector<Phrase> criteria_caveats(const Criteria &table);

// That the last place of a method's first N and the next have equal scores: which villages share the score on
// either side, and what decided. Empty where they have not.
Phrase tie_caveat(const Ranking &ranking, const Villages &villages);

// The same of a list that the ranks made: between the last village that is on it by rank and the next that is
// not, those taken out by hand left aside.
Phrase tie_caveat(const Ranking &ranking, const LokusList &list, const Villages &villages);

} // namespace lokus::rank
