#include "audit/told_counts.hpp"
#include "audit/causes.hpp"
#include "audit/count_tree.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace lokus::audit {
namespace {

struct NamedPlace {
  CountedPlace kind;
  std::string code, name;
  std::optional<std::size_t> node; // none: nothing is told of its causes
};

struct Nested {
  std::vector<NamedPlace> places;
  CountTree tree; // without cases
  Column<VillageId, std::size_t> innermost;
};

using Puskesmas = std::map<std::string, std::vector<VillageId>>;

Puskesmas by_name(const Area &area, const Column<VillageId, std::string> &puskesmas) {
  Puskesmas villages;
  if (puskesmas.rows() > 0)
    for (const VillageId v : area.villages.code.all())
      if (!puskesmas[v].empty())
        villages[puskesmas[v]].push_back(v);
  return villages;
}

// The places, the outer before the inner: the area, puskesmas that hold kecamatan whole, kecamatan, puskesmas
// within one.
class Nesting {
public:
  Nesting(const Area &area, const Puskesmas &puskesmas)
      : area_(area),
        of_subdistrict_(villages_by_subdistrict(area)),
        node_of_(area.subdistricts.rows(), 0) {
    nested_.tree.nodes.emplace_back();
    nested_.places.push_back({CountedPlace::area, "", "", 0});
    nested_.innermost = Column<VillageId, std::size_t>(area.villages.rows(), 0);
    for (const auto &[name, villages] : puskesmas)
      add_outer(villages);
    for (const SubdistrictId s : area.subdistricts.code.all())
      add_subdistrict(s);
    for (const auto &[name, villages] : puskesmas)
      nested_.places.push_back({CountedPlace::puskesmas, "", name, node_of(villages)});
  }
  Nested nested() && { return std::move(nested_); }

private:
  std::set<SubdistrictId> touched(const std::vector<VillageId> &villages) const {
    std::set<SubdistrictId> subdistricts;
    for (const VillageId v : villages)
      subdistricts.insert(area_.villages.subdistrict[v]);
    return subdistricts;
  }
  bool is_whole(const std::vector<VillageId> &villages) const {
    std::size_t all = 0;
    for (const SubdistrictId s : touched(villages))
      all += of_subdistrict_[s].size();
    return all == villages.size();
  }
  std::size_t new_node(std::size_t parent, std::size_t villages) {
    if (villages == area_.villages.rows())
      return 0;
    nested_.tree.nodes.push_back({parent, {}});
    return nested_.tree.nodes.size() - 1;
  }
  void add_outer(const std::vector<VillageId> &villages) {
    const std::set<SubdistrictId> subdistricts = touched(villages);
    if (subdistricts.size() < 2 || !is_whole(villages))
      return;
    const std::size_t node = new_node(0, villages.size());
    for (const SubdistrictId s : subdistricts)
      node_of_[s] = node;
    outer_[villages.front()] = node;
  }
  void add_subdistrict(SubdistrictId s) {
    const std::size_t node = new_node(node_of_[s], of_subdistrict_[s].size());
    node_of_[s] = node;
    for (const VillageId v : of_subdistrict_[s])
      nested_.innermost[v] = node;
    nested_.places.push_back(
        {CountedPlace::subdistrict, area_.subdistricts.code[s], area_.subdistricts.name[s], node});
  }
  std::optional<std::size_t> node_of(const std::vector<VillageId> &villages) {
    const std::set<SubdistrictId> subdistricts = touched(villages);
    if (subdistricts.size() > 1)
      return is_whole(villages) ? std::optional(outer_.at(villages.front())) : std::nullopt;
    const std::size_t around = node_of_[*subdistricts.begin()];
    if (is_whole(villages))
      return around;
    const std::size_t node = new_node(around, villages.size());
    for (const VillageId v : villages)
      nested_.innermost[v] = node;
    return node;
  }

  const Area &area_;
  Lists<SubdistrictId, VillageId> of_subdistrict_;
  Column<SubdistrictId, std::size_t> node_of_; // of the kecamatan, before it has one: what is around it
  std::map<VillageId, std::size_t> outer_;     // first village of a puskesmas that holds kecamatan whole
  Nested nested_;
};

void add_upwards(const CountTree &tree, std::size_t node, int cases, std::vector<int> &sums) {
  for (std::optional<std::size_t> n = node; n; n = tree.nodes[*n].parent)
    sums[*n] += cases;
}

// By name: an order by how many would tell.
std::vector<Audit::Cause> causes_named(const Causes &causes) {
  std::vector<Audit::Cause> named = causes.whole;
  std::erase_if(named, [](const Audit::Cause &cause) {
    return cause.code.empty() && cause.cases < fewest_cases_passed_on;
  });
  std::ranges::sort(named, {}, &Audit::Cause::factor);
  return named;
}

void add_cases(const Causes &causes, Nested &nested) {
  for (const VillageId v : causes.village_cases.all())
    for (std::size_t g = 0; g < counted_groups; ++g)
      nested.tree.nodes[nested.innermost[v]].own[g] += causes.village_cases[v][g];
}

// factor: its cases by node.
std::map<std::string, std::vector<int>> counts_by_cause(const Causes &causes, const Nested &nested) {
  std::map<std::string, std::vector<int>> counts;
  for (const VillageId v : causes.by_village.all())
    for (const auto &[factor, of_village] : causes.by_village[v])
      add_upwards(nested.tree, nested.innermost[v], of_village,
                  counts.try_emplace(factor, nested.tree.nodes.size()).first->second);
  return counts;
}

// Every place and group that has cases, nothing told yet.
ToldCounts untold_of_round(const Nested &nested) {
  const std::vector<int> cases = nested.tree.cases();
  const GroupCases group_cases = nested.tree.group_cases();
  ToldCounts result;
  for (const NamedPlace &place : nested.places)
    result.places.push_back({place.kind,
                             place.code,
                             place.name,
                             place.node ? cases[*place.node] : 0,
                             place.node.has_value(),
                             {}});
  for (std::size_t g = 0; g < audit_groups; ++g)
    if (group_cases[g] > 0)
      result.groups.push_back({g, group_cases[g], {}});
  return result;
}

void add_told(const Audit::Cause &cause, Told told, int count, std::vector<ToldCounts::Count> &counts) {
  if (told != Told::untold)
    counts.push_back({cause.factor, cause.code, told == Told::number ? count : 0, told});
}

ToldCounts told_of_round(const Causes &causes, Nested nested) {
  add_cases(causes, nested);
  ToldCounts result = untold_of_round(nested);
  const std::map<std::string, std::vector<int>> by_node = counts_by_cause(causes, nested);
  for (const Audit::Cause &cause : causes_named(causes)) {
    const ByPlaceAndGroup<int> counts{by_node.at(cause.factor), cause.by_group};
    const ByPlaceAndGroup<Told> told = telling(nested.tree, counts);
    for (std::size_t p = 0; p < nested.places.size(); ++p)
      if (const auto node = nested.places[p].node)
        add_told(cause, told.places[*node], counts.places[*node], result.places[p].counts);
    for (ToldCounts::ToldGroup &of_group : result.groups)
      add_told(cause, told.groups[of_group.group], counts.groups[of_group.group], of_group.counts);
  }
  return result;
}

} // namespace

std::vector<ToldCounts> told_counts(const AuditRounds &read, const Area &area,
                                    const Column<VillageId, std::string> &puskesmas) {
  const Nested nested = Nesting(area, by_name(area, puskesmas)).nested();
  std::vector<ToldCounts> all;
  for (const AuditCases &round : read.rounds) {
    all.push_back(told_of_round(causes(round, area), nested));
    if (round.rows() > 0)
      all.back().round = round.round[CaseId{0}];
  }
  return all;
}

} // namespace lokus::audit
