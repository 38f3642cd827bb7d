#pragma once
#include "lokus/lokus.hpp"

namespace lokus {

// audit.today, else the day of the watch; not given where neither is.
Date day_of_audit(const Scenario &scenario, const Watch &watch);

// What was found in the rounds of audits, in reading and after; and on which day due dates are held, where
// the scenario does not say it.
Findings findings_of_audit(const AuditRounds &audit, const Area &area, const Scenario &scenario,
                           const Watch &watch);

// The same as warnings alone, for commands that need no audit: what refuses it leaves it out (the rounds are
// emptied) and stands in the way of nothing else.
Findings findings_beside_list(AuditRounds &audit, const Area &area, const Scenario &scenario,
                              const Watch &watch);

} // namespace lokus
