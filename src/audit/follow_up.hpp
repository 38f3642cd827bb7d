#pragma once
#include "tables/audit.hpp"

namespace lokus::audit {

// This round's ledger, joined to the last round by case ref, by round, then ref.
//
// A case of this round takes from the last round what it does not give itself: due date, and done date
// unless it sets a due date of its own (a new task is not done because the old one was). Its status before
// is its own, else the last round's status after, else the last round's status before. A case of the last
// round that is neither done nor listed again stays in the ledger as it was. A ref on several lines (one
// case, several recommendations) is joined to the last round's line with the same recommendation, else to
// its first. Cases without ref are never joined.
struct Ledger {
  std::vector<Audit::Entry> entries;
  std::vector<std::vector<std::string>> factors; // risk factors of each entry
};

Ledger follow_up(const AuditCases &round, const AuditCases &last_round, Date today);

// Done with both statuses given and different: status_changed. Done: done. Else overdue when due is given
// and before today, else open.
FollowUp state_of(const Audit::Entry &entry, Date today);

} // namespace lokus::audit
