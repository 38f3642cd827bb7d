#include "audit/causes.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace lokus::audit {
namespace {

std::string folded(std::string_view factor) {
  return lower(trim(factor));
}

// folded factor -> the spelling that is shown.
using Spellings = std::map<std::string, std::string>;

template <class AllFactors>
Spellings spellings(const AllFactors &all_factors) {
  std::map<std::string, std::map<std::string, int>> uses;
  for (const std::vector<std::string> &factors : all_factors)
    for (const std::string &factor : factors)
      ++uses[folded(factor)][std::string(trim(factor))];
  Spellings shown;
  for (const auto &[key, spelt] : uses)
    shown[key] = std::ranges::max_element(spelt, {}, [](const auto &each) { return each.second; })->first;
  return shown;
}

std::set<std::string> distinct(const std::vector<std::string> &factors) {
  std::set<std::string> keys;
  for (const std::string &factor : factors)
    if (!trim(factor).empty())
      keys.insert(folded(factor));
  return keys;
}

FactorCounts most_frequent_first(const std::map<std::string, int> &counts, const Spellings &shown) {
  FactorCounts list;
  for (const auto &[key, cases] : counts)
    list.emplace_back(shown.at(key), cases);
  std::ranges::stable_sort(list, std::greater{}, &FactorCounts::value_type::second);
  return list;
}

// (folded factor, case) pairs of the round, each once though a ref may fill several lines.
std::vector<std::pair<std::string, CaseId>> factor_cases(const AuditCases &round) {
  std::vector<std::pair<std::string, CaseId>> pairs;
  std::set<std::pair<std::string, std::string>> seen; // factor, ref
  for (CaseId c : round.ref.all())
    for (const std::string &key : distinct(round.factors[c]))
      if (round.ref[c].empty() || seen.emplace(key, round.ref[c]).second)
        pairs.emplace_back(key, c);
  return pairs;
}

} // namespace

Causes causes(const AuditCases &round, const Area &area) {
  const Spellings shown = spellings(round.factors);
  std::map<std::string, Audit::Cause> whole;
  std::vector<std::map<std::string, int>> in_village(area.villages.rows()),
      in_subdistrict(area.subdistricts.rows());
  for (const auto &[key, c] : factor_cases(round)) {
    const VillageId v = round.village[c];
    Audit::Cause &cause = whole[key];
    cause.factor = shown.at(key);
    ++cause.by_group[static_cast<std::size_t>(round.group[c])];
    ++cause.cases;
    ++in_village[v.row()][key];
    ++in_subdistrict[area.villages.subdistrict[v].row()][key];
  }
  Causes result;
  for (auto &[key, cause] : whole)
    result.whole.push_back(std::move(cause));
  std::ranges::stable_sort(result.whole, std::greater{}, &Audit::Cause::cases);
  for (const auto &counts : in_village)
    result.by_village.push_back(most_frequent_first(counts, shown));
  for (const auto &counts : in_subdistrict)
    result.by_subdistrict.push_back(most_frequent_first(counts, shown));
  return result;
}

std::vector<Audit::Action> actions(const Ledger &ledger) {
  const Spellings shown = spellings(ledger.factors);
  std::map<std::tuple<std::string, std::string, std::string>, Audit::Action> by_key;
  for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
    const Audit::Entry &entry = ledger.entries[i];
    std::set<std::string> keys = distinct(ledger.factors[i]);
    if (keys.empty())
      keys.insert("");
    for (const std::string &key : keys) {
      Audit::Action &action = by_key[{key, entry.recommendation, entry.opd}];
      action.factor = key.empty() ? "" : shown.at(key);
      action.recommendation = entry.recommendation;
      action.opd = entry.opd;
      ++action.cases;
      action.open += entry.state == FollowUp::open;
      action.overdue += entry.state == FollowUp::overdue;
      action.done += entry.state == FollowUp::done || entry.state == FollowUp::status_changed;
    }
  }
  std::vector<Audit::Action> list;
  for (auto &[key, action] : by_key)
    list.push_back(std::move(action));
  std::ranges::stable_sort(list, std::greater{}, &Audit::Action::cases);
  return list;
}

} // namespace lokus::audit
