#include "plan/reason.hpp"
#include "plan/problem.hpp"
#include <algorithm>

namespace lokus::plan {
namespace {

// Prices of the limits on money times what the option uses of each, in the order of limits and of add_money.
double money_of(const Request &request, const Plan &plan, OptionId option) {
  std::vector<std::int64_t> amount;
  add_money(request, option, amount);
  double money = 0;
  std::size_t row = 0;
  for (const PlanLimit &limit : plan.limits)
    if (limit.kind == LimitKind::budget || limit.kind == LimitKind::opd || limit.kind == LimitKind::fund)
      money += limit.price * static_cast<double>(amount[row++]);
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
      place += limit.price * static_cast<double>(children_served(request, village));
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
    const double kept = request.gains.worth()[option] - money_of(request, optimal, option);
    if (result.bought || !(request.gains.worth()[option] > 0) || (result.option && kept <= best))
      continue;
    best = kept;
    result.option = option;
  }
  for (const ForcedVillage &forced : request.constraints.forced)
    if (forced.village == village)
      result.forced = forced.reason;
  if (!result.option)
    return result;
  result.gain = request.gains.worth()[*result.option];
  result.money = money_of(request, optimal, *result.option);
  result.needed_gain = result.money + result.place;
  const double cost = static_cast<double>(request.options.cost[*result.option].value);
  if (result.money > 0)
    result.worth_rupiah = std::max(0.0, cost * (result.gain - result.place) / result.money);
  return result;
}

} // namespace lokus::plan
