#pragma once
#include "synth/synth.hpp"

namespace lokus::synth {

// Two rounds of audited cases with their worksheets. What is open of the older round comes back in the newer
// one.
struct RoundsMadeUp {
  AuditCases now, last;
};
RoundsMadeUp rounds_made_up(const Area &area, const SynthSettings &settings);

} // namespace lokus::synth
