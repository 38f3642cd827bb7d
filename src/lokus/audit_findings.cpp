#include "lokus/audit_findings.hpp"
#include "audit/audit.hpp"

namespace lokus {

Date day_of_audit(const Scenario &scenario, const Watch &watch) {
  return parse_date(scenario.audit.today).value_or(watch.today);
}

Findings findings_of_audit(const AuditRounds &audit, const Area &area, const Scenario &scenario,
                           const Watch &watch) {
  Findings findings = audit.findings;
  const Date today = day_of_audit(scenario, watch);
  findings.add(audit::doubts(audit, area, today));
  if (!audit.rounds.empty() && scenario.audit.today.empty() && today.given())
    findings.add({Severity::warning, "audit_today_assumed", "", 0, "",
                  phrase("audit.today tidak diisi: tenggat dinilai pada hari ini, {0:04}-{1:02}-{2:02}",
                         "audit.today is not given: due dates are held against today, {0:04}-{1:02}-{2:02}",
                         today.year, today.month, today.day)});
  return findings;
}

Findings findings_beside_list(AuditRounds &audit, const Area &area, const Scenario &scenario,
                              const Watch &watch) {
  Findings findings = findings_of_audit(audit, area, scenario, watch);
  if (findings.count(Severity::error) == 0)
    return findings;
  audit.rounds.clear();
  for (Finding &finding : findings.rows)
    if (finding.severity == Severity::error) {
      finding.severity = Severity::warning;
      finding.sentence =
          finding.sentence + Phrase{". Audit tidak dirangkum; daftar dan rencana tidak terpengaruh",
                                    ". The audit is not summed up; list and plan do not need it"};
    }
  return findings;
}

} // namespace lokus
