#include "audit/follow_up.hpp"
#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <string_view>
#include <tuple>

namespace lokus::audit {
namespace {

using ByRef = std::multimap<std::string_view, CaseId>; // equal refs stay in row order

ByRef cases_by_ref(const AuditCases &cases) {
  ByRef by_ref;
  for (CaseId c : cases.ref.all())
    if (!cases.ref[c].empty())
      by_ref.emplace(cases.ref[c], c);
  return by_ref;
}

std::optional<CaseId> same_case(const AuditCases &last_round, const ByRef &by_ref, const std::string &ref,
                                const std::string &recommendation) {
  const auto [first, end] = by_ref.equal_range(ref);
  if (first == end)
    return std::nullopt;
  const auto same = std::find_if(
      first, end, [&](const auto &each) { return last_round.recommendation[each.second] == recommendation; });
  return same == end ? first->second : same->second;
}

Audit::Entry entry_of(const AuditCases &cases, CaseId c) {
  Audit::Entry entry;
  entry.ref = cases.ref[c];
  entry.round = cases.round[c];
  entry.village = cases.village[c];
  entry.group = cases.group[c];
  entry.opd = cases.opd[c];
  entry.recommendation = cases.recommendation[c];
  entry.due = cases.due[c];
  entry.done = cases.done[c];
  entry.status_before = cases.status_before[c];
  entry.status_after = cases.status_after[c];
  return entry;
}

void take_over(Audit::Entry &entry, const AuditCases &last_round, CaseId before) {
  entry.in_last_round = true;
  const bool new_task = entry.due.given() && entry.due != last_round.due[before];
  if (!entry.done.given() && !new_task)
    entry.done = last_round.done[before];
  if (!entry.due.given())
    entry.due = last_round.due[before];
  if (entry.status_before.empty())
    entry.status_before = last_round.status_after[before];
  if (entry.status_before.empty())
    entry.status_before = last_round.status_before[before];
}

void sort_by_round_and_ref(Ledger &ledger) {
  std::vector<std::size_t> order(ledger.entries.size());
  std::iota(order.begin(), order.end(), 0u);
  const auto key = [&](std::size_t i) {
    const Audit::Entry &e = ledger.entries[i];
    return std::tie(e.round, e.ref, e.village, e.group, e.recommendation, e.opd, e.due);
  };
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  Ledger sorted;
  for (std::size_t i : order) {
    sorted.entries.push_back(std::move(ledger.entries[i]));
    sorted.factors.push_back(std::move(ledger.factors[i]));
  }
  ledger = std::move(sorted);
}

} // namespace

FollowUp state_of(const Audit::Entry &entry, Date today) {
  if (entry.done.given()) {
    const bool known = !entry.status_before.empty() && !entry.status_after.empty();
    return known && entry.status_before != entry.status_after ? FollowUp::status_changed : FollowUp::done;
  }
  return entry.due.given() && entry.due < today ? FollowUp::overdue : FollowUp::open;
}

Ledger follow_up(const AuditCases &round, const AuditCases &last_round, Date today) {
  Ledger ledger;
  const ByRef before = cases_by_ref(last_round), now = cases_by_ref(round);
  for (CaseId c : round.ref.all()) {
    Audit::Entry entry = entry_of(round, c);
    if (const auto same = same_case(last_round, before, entry.ref, entry.recommendation))
      take_over(entry, last_round, *same);
    ledger.entries.push_back(std::move(entry));
    ledger.factors.push_back(round.factors[c]);
  }
  for (CaseId c : last_round.ref.all()) {
    if (last_round.done[c].given() || now.contains(last_round.ref[c]))
      continue;
    Audit::Entry entry = entry_of(last_round, c);
    entry.in_last_round = true;
    ledger.entries.push_back(std::move(entry));
    ledger.factors.push_back(last_round.factors[c]);
  }
  for (Audit::Entry &entry : ledger.entries)
    entry.state = state_of(entry, today);
  sort_by_round_and_ref(ledger);
  return ledger;
}

} // namespace lokus::audit
