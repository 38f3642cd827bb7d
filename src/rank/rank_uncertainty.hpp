#pragma once
#include "rank/criteria.hpp"
#include "rank/methods.hpp"

namespace lokus::rank {

// Fills rank_low, rank_high (central interval of the rank over the draws holding Estimates::interval_share,
// rounded outward to whole ranks) and in_top (share of draws with rank <= ranking.top; ties share the better
// rank). A table without draws, or that no draw changes, gives the rank itself and 0 or 1.
void add_uncertainty(Ranking &ranking, const Method &method, const Criteria &table, const Sources &sources);

} // namespace lokus::rank
