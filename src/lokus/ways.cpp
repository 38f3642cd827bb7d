#include "lokus/ways.hpp"
#include "lokus/planning.hpp"
#include "rank/rank.hpp"

namespace lokus {
namespace {

// The scenario's rule first.
std::vector<std::string> every_rule(const plan::Request &request, const std::string &of_scenario) {
  std::vector<std::string> rules = {of_scenario};
  for (const std::string &rule : plan::usable_rules(request))
    if (rule != of_scenario)
      rules.push_back(rule);
  return rules;
}

} // namespace

Refusable<Way> way_of(ChosenBy who, const Prepared &prepared, const Decision &decision,
                      const Scenario &scenario, const std::vector<std::string> &rules) {
  const Ranking &ranking = decision.rankings.front();
  const VillageLists &lists = prepared.inputs.lists;
  Constraints limits = limits_of(prepared, scenario);
  std::vector<VillageId> order = ranking.order;
  Way way;
  if (who == ChosenBy::rank) {
    Refusable<LokusList> list = rank::lokus_list(ranking, prepared.inputs.area, lists, scenario.plan);
    if (!list)
      return list.reason();
    way.list = *std::move(list);
    limits = plan::within_list(limits, way.list);
    order = way.list.villages();
  }
  if (prepared.inputs.interventions.rows() == 0)
    return way;
  const plan::Request request = request_of(prepared, decision, scenario, limits, std::move(order));
  Refusable<std::vector<Plan>> plans =
      plan::allocate(request, rules.empty() ? every_rule(request, scenario.plan.rule) : rules);
  if (!plans)
    return plans.reason();
  way.plans = *std::move(plans);
  if (who == ChosenBy::plan)
    way.list = rank::planned_list(ranking, way.plans.front(), lists, scenario.plan);
  way.list = plan::with_reasons(std::move(way.list), request, way.plans.front());
  return way;
}

} // namespace lokus
