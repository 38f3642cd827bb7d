#pragma once
#include "tables/decision.hpp"
#include "tables/prepared.hpp"
#include "write/tables/columns.hpp"

namespace lokus::write {

// peluang_target; no rows when the projections hold no draws.
Table target_table(const Prepared &prepared, const Decision &decision, const ProjectSettings &settings);

} // namespace lokus::write
