#pragma once
#include "synth/synth.hpp"

namespace lokus::synth {

// Villages, kecamatan and districts on made-up land; complete, sorted by code.
Area villages(const SynthSettings &settings);

} // namespace lokus::synth
