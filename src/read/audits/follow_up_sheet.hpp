#pragma once
#include "settings/scenario.hpp"
#include "tables/audits/follow_up_sheet.hpp"
#include "tables/findings.hpp"

namespace lokus::read {

// A follow-up ledger of lokus as an office filled it in (CSV, XLSX, ODS), with its tasks by id (column
// "task"). Identity numbers, telephones and announced names are taken out of its texts and told
// (personal_data). Error(request): no column "task"; a row without an id or an id twice, by its line.
FollowUpSheet follow_up_sheet(const FilePath &path, Findings &findings);

} // namespace lokus::read
