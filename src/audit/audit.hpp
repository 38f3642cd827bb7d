#pragma once
#include "tables/audit.hpp"

namespace lokus::audit {

// Causes by group, village and kecamatan, the cause -> action -> OPD table, and this round's follow-up
// ledger joined to the last round by case ref. A case without done date is overdue when due < today.
// Empty cases give an empty Audit.
Audit cases(const AuditCases &round, const AuditCases &last_round, const Area &area, Date today);

} // namespace lokus::audit
