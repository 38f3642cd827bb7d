#include "audit/stages.hpp"
#include "audit/case_keys.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace lokus::audit {
namespace {

Audit::StageHeld held_against(const AuditStage &stage, Date today) {
  Audit::StageHeld held{stage, StageState::undated, 0};
  const bool done = stage.done.given() && (!today.given() || stage.done <= today);
  if (!done)
    held.stage.done = {};
  if (!stage.planned.given()) {
    held.state = done ? StageState::done : StageState::undated;
    return held;
  }
  const Date until = done ? stage.done : today;
  held.days_late = until.given() ? std::max(0, days_apart(stage.planned, until)) : 0;
  if (done)
    held.state = held.days_late > 0 ? StageState::done_late : StageState::done;
  else
    held.state = held.days_late > 0 ? StageState::overdue : StageState::planned;
  return held;
}

} // namespace

std::vector<Audit::StageHeld> held_stages(const std::vector<AuditStage> &given, const std::string &round,
                                          Date today) {
  std::vector<Audit::StageHeld> all;
  if (given.empty())
    return all;
  for (int number = 1; number <= stages_of_round; ++number) {
    const auto of_round = [&](const AuditStage &stage) {
      return stage.number == number && (stage.round.empty() || stage.round == round);
    };
    const auto found = std::ranges::find_if(given, of_round);
    if (found == given.end()) {
      all.push_back({{round, "", number, {}, {}}, StageState::untold, 0});
      continue;
    }
    all.push_back(held_against(*found, today));
    all.back().stage.round = round;
  }
  return all;
}

std::vector<Audit::Quota> quotas(const AuditCases &round, const Area &area, int least) {
  std::vector<Audit::Quota> all;
  if (least == 0)
    return all;
  std::map<DistrictId, std::array<std::set<std::string>, audit_groups>> cases;
  for (const CaseId c : round.ref.all()) {
    const DistrictId district = area.villages.district[round.village[c]];
    auto &groups = cases[district];
    if (round.group[c] != AuditGroup::unknown)
      groups[static_cast<std::size_t>(round.group[c])].insert(case_key(round, c));
  }
  for (const auto &[district, groups] : cases)
    for (std::size_t g = 0; g < audit_groups; ++g)
      all.push_back({district, static_cast<AuditGroup>(g), static_cast<int>(groups[g].size()), least});
  return all;
}

} // namespace lokus::audit
