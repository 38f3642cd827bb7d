#pragma once
#include "tables/audit.hpp"

namespace lokus::audit {

// The stages of this round (`round`; stages without a round are of it) against today: done, done after the
// planned day, planned, overdue, without a day, and those of the four that are not told. Empty where none is
// given. Done after today is not done.
std::vector<Audit::StageHeld> held_stages(const std::vector<AuditStage> &given, const std::string &round,
                                          Date today);

// The cases of every target group in every district with cases this round, beside the least that there should
// be. Empty where `least` is 0.
std::vector<Audit::Quota> quotas(const AuditCases &round, const Area &area, int least);

} // namespace lokus::audit
