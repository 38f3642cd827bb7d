#pragma once
#include "tables/audit.hpp"

namespace lokus::audit {

// The cases of a round by the rules of worksheet.cpp: every rule of the case's group, with the value of its
// worksheet (missing where it has none) and whether the experts wrote the cause. Empty where no case of the
// round has any value; rules of causes that `list` does not have are left out. By case, in the order of the
// rows, then by rule.
std::vector<Audit::RuleHeld> held_rules(const AuditCases &round, const std::vector<CauseOfList> &list);

} // namespace lokus::audit
