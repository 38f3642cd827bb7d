#pragma once
#include "tables/prepared.hpp"
#include "write/tables/columns.hpp"

namespace lokus::write {

// How sure a village's estimate is, what lies around it and how well it was measured.

// "antara 18 dan 27 dari 100 balita": the interval rounded outwards to whole children, to be read aloud.
// Empty where there is none.
Phrase read_aloud(const Estimates &estimates, VillageId village);

// Share of the draws above `share`; NaN where there are none.
double probability_above(const Estimates &estimates, VillageId village, double share);

Phrase verdict_name(Verdict verdict);
std::string code_of(Verdict verdict); // "good", for machines

// "good", "doubtful", "poor", "unknown"; empty where the measurements were not judged.
std::string measurement_quality(const Prepared &prepared, VillageId village);
Field measurement_quality_field();

// Columns read_aloud, prob_above_14, _20 and _30, hot_spot, hot_spot_probability, surroundings_prevalence,
// register_cluster, register_cluster_q, work_area and measurement_quality, one row a village; from hot_spot
// on empty where the run did not look.
void add_evidence(Table &table, const Prepared &prepared);

} // namespace lokus::write
