#include "audit/audit.hpp"
#include "audit/advice.hpp"
#include "audit/case_keys.hpp"
#include "audit/causes.hpp"
#include "audit/changes.hpp"
#include "audit/follow_up.hpp"
#include "audit/offices.hpp"
#include "audit/stages.hpp"
#include "audit/told_counts.hpp"
#include "audit/worksheet.hpp"
#include <algorithm>
#include <set>

namespace lokus::audit {
namespace {

// People told apart by key, else by number, village and group; a row without either is one of its own.
void count_people(const std::vector<AuditCases> &rounds, Audit &audit) {
  std::set<std::string> persons, audits;
  for (std::size_t i = 0; i < rounds.size(); ++i)
    for (const CaseId c : rounds[i].ref.all()) {
      const std::string joining = joining_key(rounds[i], c);
      const std::string person = joining.empty() ? fmt::format("{} {}", i, case_key(rounds[i], c)) : joining;
      persons.insert(person);
      audits.insert(rounds[i].round[c] + " " + person);
    }
  audit.persons = static_cast<int>(persons.size());
  audit.audits = static_cast<int>(audits.size());
}

void score_advice(Ledger &ledger) {
  for (std::size_t i = 0; i < ledger.tasks.size(); ++i) {
    ledger.tasks[i].advice = advice_of(ledger.tasks[i], ledger.factors[i]);
    ledger.tasks[i].score = advice_score(ledger.tasks[i].advice);
  }
}

void name_levels(const std::vector<CauseOfList> &list, std::vector<Audit::Cause> &causes) {
  for (Audit::Cause &cause : causes) {
    const auto found = std::ranges::find(list, cause.code, &CauseOfList::code);
    cause.level = found == list.end() ? "" : found->level;
  }
}

// As its rows have it; empty where there is none.
std::string spelling_of(const AuditCases &round) {
  return round.rows() == 0 ? std::string() : round.round[CaseId{0}];
}

} // namespace

Audit cases(const AuditRounds &read, const Area &area, Date today,
            const Column<VillageId, std::string> &puskesmas) {
  const std::vector<AuditCases> &rounds = read.rounds;
  if (std::ranges::all_of(rounds, [](const AuditCases &round) { return round.rows() == 0; }))
    return {};
  Causes found = causes(rounds.back(), area);
  Ledger ledger = follow_up(rounds, area, today);
  Audit audit;
  audit.causes = std::move(found.whole);
  audit.village_causes = std::move(found.by_village);
  audit.subdistrict_causes = std::move(found.by_subdistrict);
  audit.total = found.total;
  audit.subdistrict_total = std::move(found.subdistrict_total);
  audit.actions = actions(ledger);
  score_advice(ledger);
  audit.offices = offices(ledger.tasks, today);
  audit.changes = changes_of_cases(ledger.tasks);
  audit.tasks = std::move(ledger.tasks);
  audit.came_of = ledger.came_of;
  audit.unknown_causes = read.unknown_causes;
  audit.list = read.list;
  name_levels(audit.list, audit.causes);
  audit.worksheet = held_rules(rounds.back(), audit.list, read.rules);
  audit.sheets = case_sheets(rounds.back());
  audit.stages = held_stages(read.stages, spelling_of(rounds.back()), today);
  audit.quotas = quotas(rounds.back(), area, read.least_cases);
  audit.told = told_counts(read, area, puskesmas);
  audit.today = today;
  count_people(rounds, audit);
  return audit;
}

} // namespace lokus::audit
