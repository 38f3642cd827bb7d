#pragma once
#include "tables/audit.hpp"

namespace lokus::audit {

// The cases of a round by the rules of worksheet.cpp and those `given` (which stand for those of the program
// for the same cause and item): every rule of the case's group, with the value of its worksheet (missing
// where it has none) and whether the experts wrote the cause. Empty where no case of the round has any value;
// rules of causes that `list` does not have are left out, as are those on a question of yes or no that no
// case of the round answers. By case, in the order of the rows, then by rule.
std::vector<Audit::RuleHeld> held_rules(const AuditCases &round, const std::vector<CauseOfList> &list,
                                        const std::vector<WorksheetRule> &given = {});

// The worksheet of every case of a round, in the order of the rows; empty where no case has any value.
std::vector<Audit::CaseSheet> case_sheets(const AuditCases &round);

} // namespace lokus::audit
