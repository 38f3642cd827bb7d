#include "plan/reason.hpp"
#include "plan/problem.hpp"
#include <algorithm>

namespace lokus::plan {
namespace {

// What the option's money gains elsewhere, at the prices of the limits.
double money_of(const Request &request, const Plan &plan, OptionId option) {
  double money = 0;
  for (const PlanLimit &limit : plan.limits)
    money += limit.price * static_cast<double>(money_used(request, limit, option));
  return money;
}

// What the village's place gains elsewhere: that of a kecamatan which lacks villages the less.
double place_in_order(const Request &request, const Plan &plan, VillageId village) {
  double place = 0;
  for (const PlanLimit &limit : plan.limits) {
    const double paid = limit.price * static_cast<double>(village_used(request, limit, village));
    place += limit.is_least() ? -paid : paid;
  }
  return place;
}

} // namespace

PlanReason reason(const Request &request, const Plan &optimal, const Plan &plan, VillageId village) {
  PlanReason result;
  result.place = place_in_order(request, optimal, village);
  result.option = plan.chosen[village];
  result.bought = result.option.has_value();
  double best = 0;
  for (std::size_t o = request.offer.options.first[village.row()];
       o < request.offer.options.first[village.row() + 1]; ++o) {
    const OptionId option{o};
    const double kept = request.offer.gains.worth()[option] - money_of(request, optimal, option);
    if (result.bought || !(request.offer.gains.worth()[option] > 0) || (result.option && kept <= best))
      continue;
    best = kept;
    result.option = option;
  }
  for (const ForcedVillage &forced : request.constraints.forced)
    if (forced.village == village)
      result.forced = forced.reason;
  if (!result.option)
    return result;
  result.gain = request.offer.gains.worth()[*result.option];
  result.money = money_of(request, optimal, *result.option);
  result.needed_gain = result.money + result.place;
  const double cost = static_cast<double>(request.offer.options.cost[*result.option].value);
  if (result.money > 0)
    result.worth_rupiah = std::max(0.0, cost * (result.gain - result.place) / result.money);
  return result;
}

} // namespace lokus::plan
