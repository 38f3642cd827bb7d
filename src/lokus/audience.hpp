#pragma once
#include "lokus/lokus.hpp"
#include "write/write.hpp"

// What the sentences that publish or explain a run share: its record, and who may see what. No part of the
// library's face.

namespace lokus {

// Version, settings, date and language: what is known before any data.
RunRecord record_of(const Scenario &scenario, const Destination &to);
// Inputs with checksums and everything assumed besides; without times of stages.
RunRecord record_of(const Prepared &prepared, const Scenario &scenario, const Destination &to);

bool is_public(const Scenario &scenario);

// Calls publish(prepared, decision) with what the audience may see.
template <class Publish>
void for_audience(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                  Publish &&publish) {
  if (!is_public(scenario))
    return publish(prepared, decision);
  const write::PublicRun shown = write::for_public(prepared, decision, scenario.write.suppress_below);
  publish(shown.prepared, shown.decision);
}

} // namespace lokus
