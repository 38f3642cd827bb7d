#include "audit/causes.hpp"
#include "audit/aliases.hpp"
#include "audit/case_keys.hpp"
#include "core/text.hpp"
#include "tables/texts/offices.hpp"
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace lokus::audit {
namespace {

std::string cause_key(const CauseSaid &said) {
  return said.code.empty() ? folded(said.written) : "=" + said.code;
}

// key -> the spelling that is shown.
using Spellings = std::map<std::string, std::string>;

// Counts how often each thing is spelt how.
class Uses {
public:
  void add(const std::string &key, std::string_view written) { ++uses_[key][std::string(trim(written))]; }
  Spellings shown() const {
    Spellings spellings;
    for (const auto &[key, spelt] : uses_)
      spellings[key] =
          std::ranges::max_element(spelt, {}, [](const auto &each) { return each.second; })->first;
    return spellings;
  }

private:
  std::map<std::string, std::map<std::string, int>> uses_;
};

template <class AllFactors>
Spellings spellings(const AllFactors &all_factors) {
  Uses uses;
  for (const std::vector<CauseSaid> &factors : all_factors)
    for (const CauseSaid &said : factors)
      uses.add(cause_key(said), said.written);
  return uses.shown();
}

// What a case names, over all of its rows.
struct CaseFactors {
  CaseId first;
  std::map<std::string, CauseSaid> factors; // by key
};

std::vector<CaseFactors> factors_by_case(const AuditCases &round) {
  std::vector<CaseFactors> cases;
  std::map<std::string, std::size_t> at; // case_key
  for (const CaseId c : round.ref.all()) {
    const auto [found, is_new] = at.emplace(case_key(round, c), cases.size());
    if (is_new)
      cases.push_back({c, {}});
    for (const CauseSaid &said : round.factors[c])
      if (!trim(said.written).empty()) {
        CauseSaid &kept = cases[found->second].factors.emplace(cause_key(said), said).first->second;
        kept.main = kept.main || said.main;
      }
  }
  return cases;
}

FactorCounts most_frequent_first(const std::map<std::string, int> &counts, const Spellings &shown) {
  FactorCounts list;
  for (const auto &[key, cases] : counts)
    list.emplace_back(shown.at(key), cases);
  std::ranges::sort(list);
  std::ranges::stable_sort(list, std::greater{}, &FactorCounts::value_type::second);
  return list;
}

void count_case(Audit::Total &total, const CaseFactors &one) {
  ++total.cases;
  total.mentions += static_cast<int>(one.factors.size());
  total.without_cause += one.factors.empty();
}

} // namespace

Causes causes(const AuditCases &round, const Area &area) {
  const Spellings shown = spellings(round.factors);
  std::map<std::string, Audit::Cause> whole;
  std::vector<std::map<std::string, int>> in_village(area.villages.rows()),
      in_subdistrict(area.subdistricts.rows());
  Causes result;
  result.subdistrict_total = Column<SubdistrictId, Audit::Total>(area.subdistricts.rows());
  result.village_cases = Column<VillageId, std::array<int, audit_groups + 1>>(area.villages.rows());
  for (const CaseFactors &one : factors_by_case(round)) {
    const VillageId v = round.village[one.first];
    const SubdistrictId s = area.villages.subdistrict[v];
    count_case(result.total, one);
    count_case(result.subdistrict_total[s], one);
    ++result.village_cases[v][static_cast<std::size_t>(round.group[one.first])];
    for (const auto &[key, said] : one.factors) {
      Audit::Cause &cause = whole[key];
      cause.factor = shown.at(key);
      cause.code = said.code;
      if (const AuditGroup group = round.group[one.first]; group != AuditGroup::unknown)
        ++cause.by_group[static_cast<std::size_t>(group)];
      ++cause.cases;
      cause.main += said.main;
      ++in_village[v.row()][key];
      ++in_subdistrict[s.row()][key];
    }
  }
  for (auto &[key, cause] : whole)
    result.whole.push_back(std::move(cause));
  std::ranges::sort(result.whole, {}, &Audit::Cause::factor);
  std::ranges::stable_sort(result.whole, std::greater{}, &Audit::Cause::cases);
  for (const auto &counts : in_village)
    result.by_village.push_back(most_frequent_first(counts, shown));
  for (const auto &counts : in_subdistrict)
    result.by_subdistrict.push_back(most_frequent_first(counts, shown));
  return result;
}

std::vector<Audit::Action> actions(const Ledger &ledger) {
  const Spellings shown = spellings(ledger.factors);
  Uses words;
  for (const Audit::Task &task : ledger.tasks) {
    words.add("r " + action_key(task.recommendation), task.recommendation);
    words.add("o " + office_key(task.opd), task.opd);
  }
  const Spellings spelt = words.shown();
  std::map<std::tuple<std::string, std::string, std::string>, Audit::Action> by_key;
  for (std::size_t i = 0; i < ledger.tasks.size(); ++i) {
    const Audit::Task &task = ledger.tasks[i];
    std::set<std::string> keys;
    for (const CauseSaid &said : ledger.factors[i])
      keys.insert(cause_key(said));
    if (keys.empty())
      keys.insert("");
    const std::string recommendation = action_key(task.recommendation), opd = office_key(task.opd);
    for (const std::string &key : keys) {
      Audit::Action &action = by_key[{key, recommendation, opd}];
      action.factor = key.empty() ? "" : shown.at(key);
      action.recommendation = spelt.at("r " + recommendation);
      action.opd = spelt.at("o " + opd);
      ++action.cases;
      action.open += task.state == TaskState::open;
      action.overdue += task.state == TaskState::overdue;
      action.done += is_done(task.state);
      action.evidenced += is_evidenced(task.state);
    }
  }
  std::vector<Audit::Action> list;
  for (auto &[key, action] : by_key)
    list.push_back(std::move(action));
  std::ranges::stable_sort(list, std::greater{}, &Audit::Action::cases);
  return list;
}

} // namespace lokus::audit
