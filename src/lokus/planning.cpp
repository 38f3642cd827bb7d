#include "lokus/planning.hpp"

namespace lokus {

Situation situation_of(const Prepared &p) {
  return {p.inputs.area, p.estimates, p.inputs.interventions, p.inputs.coverage, p.inputs.timeline.lead};
}

Constraints limits_of(const Prepared &prepared, const Scenario &scenario) {
  const Inputs &in = prepared.inputs;
  Constraints limits = plan::constraints(scenario.plan, in.interventions, in.area, in.lists, prepared.access,
                                         prepared.facilities);
  limits.most_villages = static_cast<std::size_t>(scenario.lokus.villages);
  return limits;
}

Constraints limits_of(const Prepared &prepared, const Decision &decision, const Scenario &scenario) {
  const Constraints limits = limits_of(prepared, scenario);
  return decision.lokus.chosen_by == ChosenBy::rank ? plan::within_list(limits, decision.lokus) : limits;
}

plan::Request request_of(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                         const Constraints &limits, std::vector<VillageId> order) {
  return {{decision.packages, decision.options, decision.gains},
          prepared.estimates,
          std::move(order),
          prepared.inputs.lists,
          limits,
          plan::aim_of(scenario.plan)};
}

namespace {

// More than every village's dearest package together.
Rupiah more_than_everything(const Options &options) {
  Rupiah total(1);
  for (std::size_t v = 0; v + 1 < options.first.size(); ++v) {
    Rupiah dearest;
    for (std::size_t o = options.first[v]; o < options.first[v + 1]; ++o)
      dearest = std::max(dearest, options.cost[OptionId{o}]);
    total += dearest;
  }
  return total;
}

} // namespace

std::optional<Plan> plan_with_all_money(const Prepared &prepared, const Decision &decision,
                                        const Scenario &scenario) {
  Constraints limits = limits_of(prepared, decision, scenario);
  limits.budget = more_than_everything(decision.options);
  if (Refusable<Plan> plan = plan::optimal_plan(request_of(prepared, decision, scenario, limits)))
    return *std::move(plan);
  return std::nullopt;
}

plan::Request request_of(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                         const Constraints &limits) {
  return request_of(prepared, decision, scenario, limits,
                    decision.lokus.chosen_by == ChosenBy::rank ? decision.lokus.villages()
                                                               : decision.rankings.front().order);
}

} // namespace lokus
