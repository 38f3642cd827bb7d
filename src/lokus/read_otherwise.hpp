#pragma once
#include "lokus/lokus.hpp"

// What the plan would be under each reading of the evidence. docs/methods/evidence.md.

namespace lokus {

// Costs the gains and one plan for every reading of every question. Activities whose effects overlap share
// what the package averts in proportion to what would be lost without each.
EvidenceMix read_otherwise(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                           Watch &watch);

} // namespace lokus
