#include "plan/problem.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::plan {
namespace {

// Whether a village may buy its options at all.
enum class Standing : std::uint8_t { free, in, out };

std::vector<Standing> standings(const Request &r) {
  std::vector<Standing> result(r.options.first.size() - 1, Standing::free);
  for (const ForcedVillage &forced : r.constraints.forced)
    result[forced.village.row()] = forced.in ? Standing::in : Standing::out;
  return result;
}

void add_group_rows(const Request &r, Problem &problem) {
  const Constraints &c = r.constraints;
  choose::Coupled &p = problem.coupled;
  p.limit.push_back(static_cast<std::int64_t>(c.most_villages));
  if (c.least_per_subdistrict > 0) {
    p.floors = c.subdistrict_name.rows();
    for (const SubdistrictId s : c.subdistrict)
      p.floor_of.push_back(s.row());
    p.limit.insert(p.limit.end(), p.floors, -static_cast<std::int64_t>(c.least_per_subdistrict));
  }
  if (!c.capacities.empty()) {
    p.capacities = c.capacities.size();
    for (const std::size_t group : c.capacity_of)
      p.capacity_of.push_back(group < c.capacities.size() ? group : choose::Coupled::no_group);
    for (const CapacityLimit &capacity : c.capacities)
      p.limit.push_back(capacity.children);
  }
}

// Adds the option unless it may not be bought or exceeds a limit by itself.
void add_option(const Request &r, OptionId o, Problem &problem) {
  choose::Coupled &p = problem.coupled;
  const Constraints &c = r.constraints;
  for (const MoneyLimit &fund : c.village_funds)
    if (paid_by(r, o, fund.pays) > fund.most.value)
      return;
  const std::size_t before = p.amount.size();
  add_money(r, o, p.amount);
  bool fits = true;
  for (std::size_t m = 0; m < p.money; ++m)
    fits = fits && p.amount[before + m] <= p.limit[m];
  if (!fits) {
    p.amount.resize(before);
    return;
  }
  p.gain.push_back(r.gains.worth()[o]);
  problem.option.push_back(o);
  if (!c.capacities.empty())
    p.load.push_back(children_served(r, r.options.village[o]));
}

// Whether an option that another of its village beats in cost and worth can be left out: not where a part of
// its cost is limited too, where it may be the only one allowed, or where gains by world decide.
bool only_undominated_count(const Request &r) {
  const Constraints &c = r.constraints;
  return r.gains.undominated.rows() > 0 && c.opds.empty() && c.funds.empty() && c.village_funds.empty() &&
         !c.whole_packages && is_missing(r.tail_share) && is_missing(r.target);
}

} // namespace

std::int64_t paid_by(const Request &r, OptionId option, const std::vector<InterventionId> &pays) {
  std::int64_t cost = 0;
  for (const InterventionId k : r.packages.members[r.options.package[option]])
    if (std::binary_search(pays.begin(), pays.end(), k))
      cost += r.options.price(r.options.village[option], k).value;
  return cost;
}

std::vector<std::uint8_t> largest_packages(const Packages &packages) {
  std::vector<std::uint8_t> result(packages.rows(), 1);
  for (const PackageId small : packages.members.all())
    for (const PackageId large : packages.members.all()) {
      const auto a = packages.members[small], b = packages.members[large];
      if (a.size() < b.size() && std::includes(b.begin(), b.end(), a.begin(), a.end()))
        result[small.row()] = 0;
    }
  return result;
}

void add_money(const Request &r, OptionId option, std::vector<std::int64_t> &amount) {
  amount.push_back(r.options.cost[option].value);
  for (const auto *limits : {&r.constraints.opds, &r.constraints.funds})
    for (const MoneyLimit &limit : *limits)
      amount.push_back(paid_by(r, option, limit.pays));
}

std::int64_t children_served(const Request &r, VillageId village) {
  const double children = r.estimates.children[village].value;
  return is_missing(children) ? 0 : static_cast<std::int64_t>(std::ceil(children));
}

Problem problem_of(const Request &r) {
  const Constraints &c = r.constraints;
  Problem result;
  choose::Coupled &p = result.coupled;
  p.money = 1 + c.opds.size() + c.funds.size();
  p.limit = {c.budget.value};
  for (const auto *limits : {&c.opds, &c.funds})
    for (const MoneyLimit &limit : *limits)
      p.limit.push_back(limit.most.value);
  add_group_rows(r, result);
  const std::vector<Standing> standing = standings(r);
  const std::vector<std::uint8_t> whole =
      c.whole_packages ? largest_packages(r.packages) : std::vector<std::uint8_t>();
  const bool undominated = only_undominated_count(r);
  const std::size_t most = undominated ? r.gains.undominated.total() : r.options.rows();
  p.gain.reserve(most);
  p.amount.reserve(most * p.money);
  result.option.reserve(most);
  for (std::size_t v = 0; v + 1 < r.options.first.size(); ++v) {
    const auto add = [&](OptionId o) {
      if (standing[v] != Standing::out && r.gains.worth()[o] > 0 &&
          (whole.empty() || whole[r.options.package[o].row()]))
        add_option(r, o, result);
    };
    if (undominated)
      std::ranges::for_each(r.gains.undominated[VillageId{v}], add);
    else
      for (std::size_t o = r.options.first[v]; o < r.options.first[v + 1]; ++o)
        add(OptionId{o});
    p.first.push_back(p.gain.size());
    p.must.push_back(standing[v] == Standing::in);
  }
  return result;
}

std::vector<PlanLimit> limits_of(const Request &r, const Column<VillageId, std::optional<OptionId>> &chosen,
                                 const std::vector<double> &price) {
  const Constraints &c = r.constraints;
  std::vector<PlanLimit> limits = {{LimitKind::budget, "", c.budget.value}};
  for (const MoneyLimit &limit : c.opds)
    limits.push_back({LimitKind::opd, limit.name, limit.most.value});
  for (const MoneyLimit &limit : c.funds)
    limits.push_back({LimitKind::fund, limit.name, limit.most.value});
  const std::size_t places = limits.size(), floors = places + 1;
  limits.push_back({LimitKind::villages, "", static_cast<std::int64_t>(c.most_villages)});
  if (c.least_per_subdistrict > 0)
    for (const std::string &name : c.subdistrict_name)
      limits.push_back({LimitKind::subdistrict, name, static_cast<std::int64_t>(c.least_per_subdistrict)});
  const std::size_t capacities = limits.size();
  for (const CapacityLimit &capacity : c.capacities)
    limits.push_back({LimitKind::capacity, capacity.name, capacity.children});
  std::vector<std::int64_t> money;
  for (const VillageId v : chosen.all()) {
    if (!chosen[v])
      continue;
    money.clear();
    add_money(r, *chosen[v], money);
    for (std::size_t m = 0; m < money.size(); ++m)
      limits[m].used += money[m];
    ++limits[places].used;
    if (c.least_per_subdistrict > 0)
      ++limits[floors + c.subdistrict[v].row()].used;
    if (!c.capacities.empty() && c.capacity_of[v] < c.capacities.size())
      limits[capacities + c.capacity_of[v]].used += children_served(r, v);
  }
  // The dual ends a hair above zero where a limit is worth nothing.
  const auto worth = [&](std::size_t i) { return price[i] * static_cast<double>(limits[i].limit); };
  double together = 0;
  for (std::size_t i = 0; i < price.size(); ++i)
    together += worth(i);
  for (std::size_t i = 0; i < price.size(); ++i)
    limits[i].price = worth(i) < 1e-9 * together ? 0 : price[i];
  std::rotate(limits.begin() + 1, limits.begin() + static_cast<std::ptrdiff_t>(places),
              limits.begin() + static_cast<std::ptrdiff_t>(places) + 1);
  return limits;
}

} // namespace lokus::plan
