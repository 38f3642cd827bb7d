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

// Error(request) for the public: what single commands work out is of counts that are withheld there.
void require_internal(const WriteSettings &settings);

} // namespace lokus
