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

void say_who_gets_no_money(const plan::Request &request, const Plan &plan, LokusList &list) {
  for (LokusList::Place &place : list.places)
    if (!plan.chosen[place.village])
      place.without_money = plan::without_money(request, plan, place.village);
}

plan::Request request_in_order(std::vector<VillageId> order, const Prepared &prepared,
                               const Decision &decision, const Scenario &scenario,
                               const Constraints &limits) {
  plan::Request request = request_of(prepared, decision, scenario, limits);
  request.order = std::move(order);
  return request;
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
  const plan::Request request = request_in_order(std::move(order), prepared, decision, scenario, limits);
  Refusable<std::vector<Plan>> plans =
      plan::allocate(request, rules.empty() ? every_rule(request, scenario.plan.rule) : rules);
  if (!plans)
    return plans.reason();
  way.plans = *std::move(plans);
  if (who == ChosenBy::plan)
    way.list = rank::planned_list(ranking, way.plans.front(), lists, scenario.plan);
  say_who_gets_no_money(request, way.plans.front(), way.list);
  return way;
}

} // namespace lokus
