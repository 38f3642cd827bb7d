#pragma once
#include "tables/inputs/counts.hpp"
#include "tables/inputs/heights.hpp"

namespace lokus::estimate {

// The counts as far as they inform: one scale and one hand err alike, so that n children measured together
// tell as much as n / design_effect measured apart. Measured and stunted shrink alike; shares stay. Of counts
// that are known as a class, Counts::as_evidence; of a village's counts the share Counts::believed. A round
// that repeats a later one is none. Where
// heights are the evidence of a regency, with_heights.
Counts effective_counts(const Area &area, const Counts &counts, const Heights &heights, double design_effect);

// Where heights are the evidence of a regency, all of its villages have the counts that say as much, or none:
// counts beside them would be of another level, and earlier rounds with them. All other villages keep theirs.
Counts with_heights(const Area &area, Counts counts, const Heights &heights);

} // namespace lokus::estimate
