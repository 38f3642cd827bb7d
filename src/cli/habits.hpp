#pragma once
#include "synth/habits.hpp"
#include "synth/synth.hpp"
#include <string>
#include <vector>

namespace lokus::cli {

// Takes over what --habit said, KEY=VALUE each: how heights are measured in a made-up register, and
// seen_percent (register_factor of the region). Error(request) for an unknown key, with the nearest, and for
// a value out of its range.
void take_habits(const std::vector<std::string> &said, synth::Habits &habits, synth::SynthSettings &region);

} // namespace lokus::cli
