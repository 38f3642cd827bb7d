#pragma once
#include "audit/follow_up.hpp"

namespace lokus::audit {

// Factors that differ only in case or in blanks at the ends are one; it is shown in the spelling that is
// used most (on equal use the first in the alphabet). A ref on several lines is one case.

using FactorCounts =
    std::vector<std::pair<std::string, int>>; // factor, cases; most frequent first, then by name

struct Causes {
  std::vector<Audit::Cause> whole;
  Column<VillageId, FactorCounts> by_village;
  Column<SubdistrictId, FactorCounts> by_subdistrict;
};

// Risk factors of the cases of this round.
Causes causes(const AuditCases &round, const Area &area);

// Cause -> recommendation -> OPD over the ledger, most cases first. An entry with several factors is under
// each of them; one without factors is under the empty factor. `done` counts status_changed too.
std::vector<Audit::Action> actions(const Ledger &ledger);

} // namespace lokus::audit
