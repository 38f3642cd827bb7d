#include "plan/plan.hpp"
#include "core/error.hpp"
#include "plan/measure.hpp"
#include "plan/optimum.hpp"
#include "plan/rules.hpp"
#include "tables/plan/objectives.hpp"
#include <algorithm>

namespace lokus::plan {
namespace {

const Rule &rule_named(const std::string &name, std::span<const Rule> family) {
  return chosen("plan.rule", name, family);
}

bool has_its_list(const Rule &rule, const Request &request) {
  switch (rule.needs) {
  case Needs::nothing:
    return true;
  case Needs::order:
    return !request.order.empty() || request.offer.options.first.size() == 1;
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

} // namespace

Aim aim_of(const PlanSettings &settings) {
  const bool tail = settings.tail_percent < 100, chance = objective_named(settings.objective).chance;
  if (tail && chance)
    throw Error(
        ErrorKind::request,
        {"plan.objective = \"chance\" dan plan.tail_percent di bawah 100 tidak dapat dipakai bersama: "
         "rencana mengejar peluang sasaran atau dunia terburuk; pilih satu",
         "plan.objective = \"chance\" and plan.tail_percent below 100 cannot be used together: a plan "
         "aims at the chance of the target or at the worst worlds; choose one"});
  if (tail)
    return {AimKind::tail, settings.tail_percent / 100};
  if (chance)
    return {AimKind::chance, settings.target_percent / 100};
  return {};
}

Refusable<std::vector<Plan>> allocate(const Request &request, const std::vector<std::string> &names,
                                      std::span<const Rule> family) {
  if (request.constraints.budget.value < 0)
    throw Error(ErrorKind::request, phrase("plan.budget_rupiah: pagu tidak boleh kurang dari 0, diberikan {}",
                                           "plan.budget_rupiah: the budget must not be below 0, given {}",
                                           request.constraints.budget.value));
  for (const std::string &name : names)
    require_usable(rule_named(name, family), request);
  const Problem problem = problem_of(request);
  const Refusable<Optimum> best = optimum(request, problem);
  if (!best)
    return best.reason();
  const AtHand at_hand{request, problem, best->chosen};
  std::vector<Plan> plans;
  for (const std::string &name : names) {
    const Rule &rule = rule_named(name, family);
    plans.push_back(plan_of({request, problem, *best}, rule, rule.choose(at_hand)));
  }
  return plans;
}

Refusable<std::vector<Plan>> allocate(const Request &request, const std::vector<std::string> &names) {
  return allocate(request, names, rules());
}

Refusable<Plan> optimal_plan(const Request &request) {
  const auto best = std::ranges::find(rules(), true, &Rule::best);
  Refusable<std::vector<Plan>> plans = allocate(request, {std::string(best->name)});
  if (!plans)
    return plans.reason();
  return std::move(plans->front());
}

std::vector<std::string> usable_rules(const Request &request, std::span<const Rule> family) {
  std::vector<std::string> usable;
  for (const Rule &rule : family)
    if (has_its_list(rule, request))
      usable.emplace_back(rule.name);
  return usable;
}

std::vector<std::string> usable_rules(const Request &request) {
  return usable_rules(request, rules());
}

} // namespace lokus::plan
