#include "plan/measure.hpp"
#include "choose/chance.hpp"
#include "choose/tail.hpp"
#include "core/sum.hpp"
#include "plan/rules.hpp"
#include <algorithm>

namespace lokus::plan {
namespace {

bool gives_whom_it_must(const Constraints &constraints, const Chosen &chosen) {
  return std::all_of(constraints.forced.begin(), constraints.forced.end(), [&](const ForcedVillage &forced) {
    return chosen[forced.village].has_value() == forced.in;
  });
}

std::vector<double> totals_by_world(const Gains &gains, const Chosen &chosen) {
  std::vector<Sum> sums(gains.by_draw.cols());
  for (const auto &option : chosen)
    for (std::size_t d = 0; option && d < sums.size(); ++d)
      sums[d].add(gains.by_draw(*option, DrawId{d}));
  std::vector<double> totals;
  for (const Sum &sum : sums)
    totals.push_back(sum.value());
  return totals;
}

// A plan that may break limits may well be better than the bound.
Aim reached(const Yardstick &by, const Chosen &chosen) {
  Aim aim = by.request.aim;
  if (aim.kind == AimKind::mean)
    return aim;
  const std::vector<double> totals = totals_by_world(by.request.offer.gains, chosen);
  aim.worlds = totals.size();
  aim.bound = by.best.aim_bound;
  aim.reached = aim.kind == AimKind::tail
                    ? choose::tail_mean(totals, aim.level)
                    : static_cast<double>(choose::worlds_won(totals, needed_for(by.request))) /
                          static_cast<double>(totals.size());
  return aim;
}

void add_up(const Offer &offer, const Chosen &chosen, Plan &plan) {
  Sum gain;
  plan.by_year = PerYear<Rupiah>(offer.options.years());
  plan.package = Column<VillageId, PackageId>(chosen.rows());
  for (const VillageId v : chosen.all()) {
    if (!chosen[v])
      continue;
    plan.package[v] = offer.options.package[*chosen[v]];
    add_cash(offer, *chosen[v], plan.by_year);
    const Projected projected = offer.packages.projected_of(plan.package[v]);
    plan.projected = together(plan.projected, projected);
    if (projected != Projected::none)
      gain.add(offer.gains.worth()[*chosen[v]]);
    ++plan.villages_chosen;
  }
  for (const Rupiah cash : plan.by_year) {
    plan.spend = std::max(plan.spend, cash);
    plan.total += cash;
  }
  plan.gain = plan.projected != Projected::none ? gain.value() : nan();
}

} // namespace

Plan plan_of(const Yardstick &by, const Rule &rule, Chosen chosen) {
  const Constraints &constraints = by.request.constraints;
  const double bound = by.best.mean.bound;
  Plan plan;
  plan.rule = {std::string(rule.name),
               {rule.title_id, rule.title_en},
               rule.best,
               {rule.practice_id, rule.practice_en}};
  plan.objective = by.request.offer.gains.objective;
  plan.budget = constraints.budget;
  plan.most_villages = constraints.most_villages;
  add_up(by.request.offer, chosen, plan);
  plan.limits = measured_limits(by.request, by.problem, chosen, by.best.mean.price);
  plan.keeps_limits = gives_whom_it_must(constraints, chosen) &&
                      std::all_of(plan.limits.begin(), plan.limits.end(),
                                  [](const PlanLimit &limit) { return limit.kept(); });
  for (const PlanLimit &limit : plan.limits) {
    if (limit.kind == LimitKind::budget)
      plan.price_per_rupiah += limit.price;
    if (limit.kind == LimitKind::villages)
      plan.price_per_village = limit.price;
  }
  plan.upper_bound = plan.keeps_limits ? std::max(bound, plan.gain) : bound;
  if (is_missing(plan.gain))
    plan.gap = nan();
  else
    plan.gap = plan.upper_bound > 0 ? std::max(0.0, (plan.upper_bound - plan.gain) / plan.upper_bound) : 0;
  plan.aim = reached(by, chosen);
  if (is_missing(plan.gain))
    plan.aim.reached = nan();
  plan.chosen = std::move(chosen);
  return plan;
}

} // namespace lokus::plan
