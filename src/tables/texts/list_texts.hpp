#pragma once
#include "core/phrase.hpp"
#include "tables/decision.hpp"
#include "tables/findings.hpp"

namespace lokus {

// How many villages of the first method's list the other methods of the scenario would list too. Empty
// without rankings.
Phrase agreement_sentence(const Decision &decision);

// What a reader must know of how the list came about: the first ranking's caveats, a tie at its end, then
// whether the methods agree. Wherever the list stands, these stand too.
std::vector<Phrase> list_caveats(const Decision &decision);

// What was found in the data, and of the list the caveats of its criteria (list_criterion) and the tie at its
// end (list_tie), for whoever reads findings alone.
Findings with_list_findings(Findings findings, const Decision &decision);

// That the villages which truly are worst are usually worse than printed, because estimates lean on other
// villages; empty where none does (estimate.method direct).
Phrase worst_villages_sentence(const Estimates &estimates);

} // namespace lokus
