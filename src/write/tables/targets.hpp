#pragma once
#include "write/report/report.hpp"
#include "write/tables/columns.hpp"

namespace lokus::write {

// peluang_target; no rows when the projections hold no draws.
Table target_table(const Prepared &prepared, const Decision &decision, const ProjectSettings &settings);

// A paragraph a district, at the last horizon: how likely each target is without and with the plan. Empty
// without draws.
std::string target_sentences(const Publication &from);

} // namespace lokus::write
