#include "plan/plan.hpp"
#include "core/error.hpp"
#include "plan/measure.hpp"
#include "plan/optimum.hpp"
#include "plan/rules.hpp"
#include "tables/objectives.hpp"
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

} // namespace

double tail_share_of(const PlanSettings &settings) {
  return settings.tail_percent < 100 ? settings.tail_percent / 100 : nan();
}

double target_of(const PlanSettings &settings) {
  return objective_named(settings.objective).chance ? settings.target_percent / 100 : nan();
}

std::vector<Plan> allocate(const Request &request, const std::vector<std::string> &names) {
  if (request.constraints.budget.value < 0)
    throw Error(ErrorKind::request, phrase("plan.budget_rupiah: pagu tidak boleh kurang dari 0, diberikan {}",
                                           "plan.budget_rupiah: the budget must not be below 0, given {}",
                                           request.constraints.budget.value));
  for (const std::string &name : names)
    require_usable(rule_named(name), request);
  const Problem problem = problem_of(request);
  const Optimum answer = optimum(request, problem);
  const Situation situation{request, problem, answer.chosen};
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
