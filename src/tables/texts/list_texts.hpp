#pragma once
#include "core/phrase.hpp"
#include "tables/decision.hpp"

namespace lokus {

// How many villages of the first method's list the other methods of the scenario would list too. Empty
// without rankings.
Phrase agreement_sentence(const Decision &decision);

// What a reader must know of how the list came about: the first ranking's caveats, a tie at its end, then
// whether the methods agree. Wherever the list stands, these stand too.
std::vector<Phrase> list_caveats(const Decision &decision);

} // namespace lokus
