#pragma once
#include "synth/children.hpp"

namespace lokus::synth {

inline ExportTraps no_traps() {
  return {false, false, false, false, false, false, false, false, false, false, false, false};
}

} // namespace lokus::synth
