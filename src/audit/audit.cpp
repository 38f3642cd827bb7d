#include "audit/audit.hpp"
#include "audit/causes.hpp"
#include "audit/follow_up.hpp"

namespace lokus::audit {

Audit cases(const AuditCases &round, const AuditCases &last_round, const Area &area, Date today) {
  if (round.rows() == 0 && last_round.rows() == 0)
    return {};
  Causes found = causes(round, area);
  Ledger ledger = follow_up(round, last_round, today);
  Audit audit;
  audit.causes = std::move(found.whole);
  audit.village_causes = std::move(found.by_village);
  audit.subdistrict_causes = std::move(found.by_subdistrict);
  audit.actions = actions(ledger);
  audit.ledger = std::move(ledger.entries);
  return audit;
}

} // namespace lokus::audit
