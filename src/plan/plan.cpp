#include "plan/plan.hpp"
#include "core/error.hpp"
#include "core/sum.hpp"
#include "plan/best.hpp"
#include "plan/rules.hpp"
#include <algorithm>

namespace lokus::plan {
namespace {

const Rule &rule_named(const std::string &name) {
  const auto found =
      std::find_if(rules.begin(), rules.end(), [&](const Rule &rule) { return rule.name == name; });
  if (found != rules.end())
    return *found;
  std::string known;
  for (const Rule &rule : rules)
    known += (known.empty() ? "" : ", ") + std::string(rule.name);
  throw Error(ErrorKind::request,
              phrase("plan.rule: aturan \"{}\" tidak dikenal; pilih salah satu dari {}",
                     "plan.rule: the rule \"{}\" is not known; choose one of {}", name, known));
}

bool has_its_list(const Rule &rule, const Request &request) {
  switch (rule.needs) {
  case Needs::nothing:
    return true;
  case Needs::order:
    return !request.order.empty() || request.options.first.size() == 1;
  case Needs::last_year:
    return !request.lists.last_year.empty();
  case Needs::plan:
    return !request.lists.plan.empty();
  }
  return false;
}

void require_usable(const Rule &rule, const Request &request) {
  if (has_its_list(rule, request))
    return;
  if (rule.needs == Needs::order)
    throw Error(ErrorKind::request,
                phrase("plan.rule: aturan \"{}\" memerlukan daftar peringkat desa, dan daftar itu kosong",
                       "plan.rule: the rule \"{}\" follows a ranked list of villages, and the list is empty",
                       rule.name));
  const char *setting = rule.needs == Needs::last_year ? "lists.last_year" : "lists.plan";
  throw Error(ErrorKind::request,
              phrase("plan.rule: aturan \"{}\" memerlukan {}, dan daftar itu tidak ada atau kosong",
                     "plan.rule: the rule \"{}\" needs {}, and that list is missing or empty", rule.name,
                     setting));
}

bool gives_whom_it_must(const Constraints &constraints, const Choice &choice) {
  return std::all_of(constraints.forced.begin(), constraints.forced.end(), [&](const ForcedVillage &forced) {
    return choice[forced.village].has_value() == forced.in;
  });
}

Plan plan_of(const Request &request, std::string rule, Choice choice, const CoupledAnswer &best) {
  Plan plan;
  plan.rule = std::move(rule);
  plan.budget = request.constraints.budget;
  plan.most_villages = request.constraints.most_villages;
  plan.package = Column<VillageId, PackageId>(choice.rows());
  Sum gain;
  for (const VillageId v : choice.all()) {
    if (!choice[v])
      continue;
    plan.package[v] = request.options.package[*choice[v]];
    plan.spend += request.options.cost[*choice[v]];
    gain.add(request.gains.averted[*choice[v]]);
    ++plan.villages_chosen;
  }
  plan.gain = gain.value();
  plan.limits = limits_of(request, choice, best.price);
  plan.keeps_limits = gives_whom_it_must(request.constraints, choice) &&
                      std::all_of(plan.limits.begin(), plan.limits.end(),
                                  [](const PlanLimit &limit) { return limit.kept(); });
  plan.price_per_rupiah = plan.limits[0].price;
  plan.price_per_village = plan.limits[1].price;
  plan.upper_bound = plan.keeps_limits ? std::max(best.bound, plan.gain) : best.bound;
  plan.gap = plan.upper_bound > 0 ? std::max(0.0, (plan.upper_bound - plan.gain) / plan.upper_bound) : 0;
  plan.chosen = std::move(choice);
  return plan;
}

} // namespace

std::vector<Plan> allocate(const Request &request, const std::vector<std::string> &names) {
  if (request.constraints.budget.value < 0)
    throw Error(ErrorKind::request, phrase("plan.budget_rupiah: pagu tidak boleh kurang dari 0, diberikan {}",
                                           "plan.budget_rupiah: the budget must not be below 0, given {}",
                                           request.constraints.budget.value));
  for (const std::string &name : names)
    require_usable(rule_named(name), request);
  const Limited within = limited(request);
  const CoupledAnswer answer = best(request, within);
  const Situation situation{request, within, answer.chosen};
  std::vector<Plan> plans;
  for (const std::string &name : names)
    plans.push_back(plan_of(request, name, rule_named(name).choose(situation), answer));
  return plans;
}

std::vector<Named> rule_names() {
  std::vector<Named> names;
  for (const Rule &rule : rules)
    names.push_back({std::string(rule.name), {rule.id, rule.en}});
  return names;
}

std::vector<std::string> usable_rules(const Request &request) {
  std::vector<std::string> names;
  for (const Rule &rule : rules)
    if (has_its_list(rule, request))
      names.emplace_back(rule.name);
  return names;
}

} // namespace lokus::plan
