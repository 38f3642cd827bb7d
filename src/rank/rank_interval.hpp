#pragma once
#include "rank/criteria.hpp"
#include "rank/methods/methods.hpp"

namespace lokus::rank {

// Fills rank_low, rank_high (central interval of the rank over the draws holding Estimates::interval_share,
// rounded outward to whole ranks) and in_top (share of draws with rank <= ranking.top; ties share the better
// rank). Missing (0, 0 and NaN) for unranked villages and where no draw changes the
// table: there the uncertainty is not known, which is not certainty.
void add_interval(Ranking &ranking, const Method &method, const Criteria &table, const Sources &sources);

} // namespace lokus::rank
