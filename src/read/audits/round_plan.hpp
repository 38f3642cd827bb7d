#pragma once
#include "settings/scenario.hpp"
#include "tables/audit.hpp"

namespace lokus::read {

// The bounds of audit.worksheet_rules (kode, kelompok, isian, arah, batas, sumber), by row; none without the
// setting. Error(request) with the line: a missing column, a cell that is none of what it may be, a bound
// without a source.
std::vector<WorksheetRule> worksheet_rules(const Scenario &scenario, Findings &findings);

// The stages that [[audit.stage]] gives. Those of a round that `round` is another spelling of ("2026-1",
// "Semester I 2026") bear the spelling `round`.
std::vector<AuditStage> audit_stages(const Scenario &scenario, const std::string &round);

} // namespace lokus::read
