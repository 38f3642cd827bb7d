#pragma once
#include "tables/inputs/counts.hpp"

namespace lokus::estimate {

// The counts as far as they inform: one scale and one hand err alike, so that n children measured together
// tell as much as n / design_effect measured apart. Measured and stunted shrink alike; shares stay. Of counts
// that are known as a class, Counts::as_evidence.
Counts effective_counts(const Counts &counts, double design_effect);

} // namespace lokus::estimate
