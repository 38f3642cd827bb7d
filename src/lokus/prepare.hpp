#pragma once
#include "lokus/lokus.hpp"

namespace lokus {

// The estimates of what was prepared, from its inputs as they are now.
Estimates estimate_again(const Prepared &prepared, const Scenario &scenario);

// Borders of kecamatan and districts, joined from those of the villages.
void dissolve_outlines(Prepared &p, Metres tolerance);

// Of what was only checked: enough of a run to draw and write the quality of the measurements.
Prepared judged(const Checked &checked, const Scenario &scenario);

} // namespace lokus
