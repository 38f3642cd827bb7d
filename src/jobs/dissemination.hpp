#pragma once
#include "jobs/extract.hpp"

namespace lokus {

// What is shown and handed out at the meeting where the audit is made known: diseminasi.html and
// diseminasi.pdf, the same sheets (write/papers/dissemination.hpp), and the map peta_audit, in one folder.
// `decision` without a plan: none is known. Error(request) where no case was audited.
Extract dissemination(Prepared prepared, const Decision &decision, const RunRecord &record, Watch &watch);

// This year's plan where the scenario has what it is worked out from and its data are without errors; else a
// decision without one. `prepared` is filled up with what that needs.
Decision plan_where_known(Prepared &prepared, const Scenario &scenario, Watch &watch);

} // namespace lokus
