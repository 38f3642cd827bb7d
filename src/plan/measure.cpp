#include "plan/measure.hpp"
#include "choose/chance.hpp"
#include "choose/tail.hpp"
#include "core/sum.hpp"
#include <algorithm>

namespace lokus::plan {
namespace {

using Choice = Column<VillageId, std::optional<OptionId>>;

bool gives_whom_it_must(const Constraints &constraints, const Choice &choice) {
  return std::all_of(constraints.forced.begin(), constraints.forced.end(), [&](const ForcedVillage &forced) {
    return choice[forced.village].has_value() == forced.in;
  });
}

std::vector<double> totals_by_world(const Request &request, const Choice &choice) {
  std::vector<Sum> sums(request.gains.by_draw.cols());
  for (const auto &option : choice)
    for (std::size_t d = 0; option && d < sums.size(); ++d)
      sums[d].add(request.gains.by_draw(*option, DrawId{d}));
  std::vector<double> totals;
  for (const Sum &sum : sums)
    totals.push_back(sum.value());
  return totals;
}

// A plan that may break limits may well be better than the bound.
void measure_worlds(const Request &request, const Choice &choice, const Optimum &best, Plan &plan) {
  const std::vector<double> totals = totals_by_world(request, choice);
  plan.worlds = totals.size();
  if (!is_missing(best.tail_bound)) {
    plan.tail_share = request.tail_share;
    plan.tail_gain = choose::tail_mean(totals, request.tail_share);
    plan.tail_bound = best.tail_bound;
  }
  if (!is_missing(best.chance_bound)) {
    plan.target = request.target;
    plan.chance = static_cast<double>(choose::worlds_won(totals, needed_for(request))) /
                  static_cast<double>(totals.size());
    plan.chance_bound = best.chance_bound;
  }
}

} // namespace

Plan plan_of(const Request &request, std::string rule, Choice choice, const Optimum &best) {
  Plan plan;
  plan.rule = std::move(rule);
  plan.objective = request.gains.objective;
  plan.budget = request.constraints.budget;
  plan.most_villages = request.constraints.most_villages;
  plan.package = Column<VillageId, PackageId>(choice.rows());
  Sum gain, averted;
  for (const VillageId v : choice.all()) {
    if (!choice[v])
      continue;
    plan.package[v] = request.options.package[*choice[v]];
    plan.spend += request.options.cost[*choice[v]];
    gain.add(request.gains.worth()[*choice[v]]);
    averted.add(request.gains.averted[*choice[v]]);
    ++plan.villages_chosen;
  }
  plan.gain = gain.value();
  plan.averted = averted.value();
  plan.limits = limits_of(request, choice, best.mean.price);
  plan.keeps_limits = gives_whom_it_must(request.constraints, choice) &&
                      std::all_of(plan.limits.begin(), plan.limits.end(),
                                  [](const PlanLimit &limit) { return limit.kept(); });
  plan.price_per_rupiah = plan.limits[0].price;
  plan.price_per_village = plan.limits[1].price;
  plan.upper_bound = plan.keeps_limits ? std::max(best.mean.bound, plan.gain) : best.mean.bound;
  plan.gap = plan.upper_bound > 0 ? std::max(0.0, (plan.upper_bound - plan.gain) / plan.upper_bound) : 0;
  if (!is_missing(best.tail_bound) || !is_missing(best.chance_bound))
    measure_worlds(request, choice, best, plan);
  plan.chosen = std::move(choice);
  return plan;
}

} // namespace lokus::plan
