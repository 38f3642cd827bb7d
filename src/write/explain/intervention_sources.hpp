#pragma once
#include "tables/inputs/interventions.hpp"

namespace lokus::write {

// "SQ-LNS: effect (prevalence_ratio) from ...; cost: ... [assumption].": the published source of every effect
// and of the cost, what is assumed marked so; or that no effect is published.
Phrase intervention_sources(const Interventions &list, InterventionId intervention);

} // namespace lokus::write
