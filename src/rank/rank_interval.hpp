#pragma once
#include "rank/criteria.hpp"
#include "rank/methods/methods.hpp"

namespace lokus::rank {

// Fills rank_low, rank_high (central interval of the rank over the draws holding Estimates::interval_share,
// rounded outward to whole ranks) and in_top (mean over the draws of being among the first ranking.top; where
// more villages share a rank than there are places left, each has its share of these). In every draw a
// criterion that a ranked village lacks is drawn from the villages that have it (draw_missing). Missing (0, 0
// and NaN) for unranked villages and where no draw changes the table: there the uncertainty is not known,
// which is not certainty.
void add_interval(Ranking &ranking, const Method &method, const Criteria &table, const Sources &sources);

} // namespace lokus::rank
