#include "plan/reason.hpp"
#include <algorithm>

namespace lokus::plan {
namespace {

const MoneyLimit *named(const std::vector<MoneyLimit> &limits, const std::string &name) {
  const auto found = std::ranges::find(limits, name, &MoneyLimit::name);
  return found == limits.end() ? nullptr : &*found;
}

// Rupiah of the option that the limit pays.
double paid(const Request &request, OptionId option, const PlanLimit &limit) {
  const auto members = request.packages.members[request.options.package[option]];
  const MoneyLimit *pays =
      named(limit.kind == LimitKind::opd ? request.constraints.opds : request.constraints.funds, limit.name);
  double rupiah = 0;
  for (InterventionId k : members)
    if (pays != nullptr && std::ranges::find(pays->pays, k) != pays->pays.end())
      rupiah += static_cast<double>(request.options.price(request.options.village[option], k).value);
  return rupiah;
}

double money_of(const Request &request, const Plan &plan, OptionId option) {
  double money = 0;
  for (const PlanLimit &limit : plan.limits)
    if (limit.kind == LimitKind::budget)
      money += limit.price * static_cast<double>(request.options.cost[option].value);
    else if (limit.kind == LimitKind::opd || limit.kind == LimitKind::fund)
      money += limit.price * paid(request, option, limit);
  return money;
}

double place_of(const Request &request, const Plan &plan, VillageId village) {
  const Constraints &limits = request.constraints;
  double place = 0;
  for (const PlanLimit &limit : plan.limits)
    if (limit.kind == LimitKind::villages)
      place += limit.price;
    else if (limit.kind == LimitKind::subdistrict && !limits.subdistrict.empty() &&
             limits.subdistrict_name[limits.subdistrict[village]] == limit.name)
      place -= limit.price;
    else if (limit.kind == LimitKind::capacity && !limits.capacity_of.empty() &&
             limits.capacity_of[village] < limits.capacities.size() &&
             limits.capacities[limits.capacity_of[village]].name == limit.name)
      place += limit.price * request.estimates.children[village].value;
  return place;
}

} // namespace

PlanReason reason(const Request &request, const Plan &optimal, const Plan &plan, VillageId village) {
  PlanReason result;
  result.place = place_of(request, optimal, village);
  result.option = plan.chosen[village];
  result.bought = result.option.has_value();
  double best = 0;
  for (std::size_t o = request.options.first[village.row()]; o < request.options.first[village.row() + 1];
       ++o) {
    const OptionId option{o};
    const double kept = request.gains.averted[option] - money_of(request, optimal, option);
    if (result.bought || !(request.gains.averted[option] > 0) || (result.option && kept <= best))
      continue;
    best = kept;
    result.option = option;
  }
  for (const ForcedVillage &forced : request.constraints.forced)
    if (forced.village == village)
      result.forced = forced.reason;
  if (!result.option)
    return result;
  result.gain = request.gains.averted[*result.option];
  result.money = money_of(request, optimal, *result.option);
  result.needed_gain = result.money + result.place;
  const double cost = static_cast<double>(request.options.cost[*result.option].value);
  if (result.money > 0)
    result.worth_rupiah = std::max(0.0, cost * (result.gain - result.place) / result.money);
  return result;
}

} // namespace lokus::plan
