#pragma once
#include "audit/follow_up.hpp"

namespace lokus::audit {

// Factors with the same code of the list are one cause, and those without a code that differ only in capitals
// or blanks; it is shown in the spelling that is used most (on equal use the first in the alphabet). Several
// rows of one case are one case.

using FactorCounts =
    std::vector<std::pair<std::string, int>>; // factor, cases; most frequent first, then by name

struct Causes {
  std::vector<Audit::Cause> whole;
  Column<VillageId, FactorCounts> by_village;
  Column<SubdistrictId, FactorCounts> by_subdistrict;
  Audit::Total total;
  Column<SubdistrictId, Audit::Total> subdistrict_total;
  Column<VillageId, std::array<int, audit_groups + 1>> village_cases; // by AuditGroup, unknown ones last
};

// Risk factors of the cases of a round. Shares are of cases and may pass one.
Causes causes(const AuditCases &round, const Area &area);

// Cause -> recommendation -> OPD over the ledger, most cases first. A task with several factors is under each
// of them; one without factors is under the empty factor.
std::vector<Audit::Action> actions(const Ledger &ledger);

} // namespace lokus::audit
