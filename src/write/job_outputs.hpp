#pragma once
#include "write/outputs.hpp"

namespace lokus::write {

// The last of outputs(): what commands beyond a run leave, and what only the audit team gets, and the log of
// exports.
std::span<const Output> outputs_of_jobs();

} // namespace lokus::write
