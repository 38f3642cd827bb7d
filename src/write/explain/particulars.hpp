#pragma once
#include "write/files/formats.hpp"
#include "write/tables/origins.hpp"

namespace lokus::write {

// Whether the run has anything of that origin: covariates, lists, facilities and the like may not be given.
bool origin_is_used(Origin origin, const Publication &from);

// Whether what is made there looks at all villages together: smooths, ranks, assigns or pays them.
bool joins_villages(Origin origin);
// How many other villages bear on a number made so; empty where there are none.
Phrase all_the_others(const Publication &from, const std::vector<VillageId> &villages);

// What the run of an origin has to say about some of its villages: lines of files, survey figures, published
// sources of effects and costs, methods, draws. Sentences; none where there is nothing to add. No child, no
// row of a child.
std::vector<Phrase> particulars(Origin origin, const Publication &from,
                                const std::vector<VillageId> &villages);

} // namespace lokus::write
