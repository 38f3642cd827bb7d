#pragma once
#include "lokus/lokus.hpp"

namespace lokus {

// Of what was only checked: enough of a run to draw and write the quality of the measurements.
Prepared judged(const Checked &checked, const Scenario &scenario);

} // namespace lokus
