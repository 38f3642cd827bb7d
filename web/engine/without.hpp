#pragma once
#include "tables/run.hpp"

namespace lokus::engine {

// A scenario without some of its interventions, as if their [[interventions]] had never been there.
// `taken_out` has one mark an intervention.
void take_out(const std::vector<bool> &taken_out, Inputs &inputs);

} // namespace lokus::engine
