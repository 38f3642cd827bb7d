#pragma once
#include "tables/decision.hpp"
#include "tables/prepared.hpp"

namespace lokus::write {

// Why a village stands where it does in the order of measuring first, in sentences: its estimate and
// interval, its chance of the list, what a finding would change, and what that is worth. The village has a
// value in decision.measure_first.
Phrase why_measure(const Prepared &prepared, const Decision &decision, VillageId village);

} // namespace lokus::write
