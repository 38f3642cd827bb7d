#include "plan/plan.hpp"
#include "core/error.hpp"
#include "core/sum.hpp"
#include "plan/knapsack.hpp"
#include "plan/rules.hpp"
#include <algorithm>

namespace lokus::plan {
namespace {

const Rule &rule_named(const std::string &name) {
  std::string known;
  for (const Rule &rule : rules) {
    if (rule.name == name)
      return rule;
    known += (known.empty() ? "" : ", ") + std::string(rule.name);
  }
  throw Error(ErrorKind::request,
              phrase("plan.rule: aturan pembagian \"{}\" tidak dikenal; pilih salah satu dari: {}",
                     "plan.rule: unknown allocation rule \"{}\"; choose one of: {}", name, known));
}

void require_usable(const Rule &rule, const std::vector<VillageId> &order, std::size_t villages,
                    Rupiah budget) {
  if (budget.value < 0)
    throw Error(ErrorKind::request,
                phrase("plan.budget_rupiah: pagu {} rupiah; harus 0 atau lebih",
                       "plan.budget_rupiah: the budget is {} rupiah; it must be 0 or more", budget.value));
  if (rule.needs_order && order.empty() && villages > 0)
    throw Error(ErrorKind::request,
                phrase("plan.rule: aturan \"{}\" memerlukan daftar peringkat desa, dan daftar itu kosong",
                       "plan.rule: the rule \"{}\" follows a ranked list of villages, and the list is empty",
                       rule.name));
}

KnapsackAnswer best_plan(const Options &options, const Gains &gains, Rupiah budget,
                         std::size_t most_villages) {
  std::vector<std::int64_t> cost;
  cost.reserve(options.rows());
  for (const Rupiah c : options.cost)
    cost.push_back(c.value);
  return solve(Knapsack{options.first, cost, gains.averted.values(), budget.value, most_villages});
}

void fill_in(Plan &plan, const Choice &choice, const Options &options, const Gains &gains) {
  plan.chosen = Column<VillageId, std::optional<OptionId>>(choice.size());
  plan.package = Column<VillageId, PackageId>(choice.size());
  Sum gain;
  for (const VillageId v : plan.chosen.all()) {
    if (choice[v.row()] == no_option)
      continue;
    const OptionId option{choice[v.row()]};
    plan.chosen[v] = option;
    plan.package[v] = options.package[option];
    plan.spend += options.cost[option];
    gain.add(gains.averted[option]);
    ++plan.villages_chosen;
  }
  plan.gain = gain.value();
}

} // namespace

Plan allocate(const Options &options, const Gains &gains, const Estimates &estimates,
              const std::vector<VillageId> &order, const std::string &rule, Rupiah budget,
              std::size_t most_villages) {
  const Rule &chosen_rule = rule_named(rule);
  require_usable(chosen_rule, order, options.first.size() - 1, budget);
  const KnapsackAnswer best = best_plan(options, gains, budget, most_villages);
  Plan plan;
  plan.rule = rule;
  plan.budget = budget;
  plan.most_villages = most_villages;
  plan.price_per_rupiah = best.price_per_rupiah;
  plan.price_per_village = best.price_per_village;
  const Request request{options, gains, estimates, order, budget.value, most_villages, best.chosen};
  fill_in(plan, chosen_rule.choose(request), options, gains);
  plan.upper_bound = std::max(best.bound, plan.gain);
  plan.gap = plan.upper_bound > 0 ? (plan.upper_bound - plan.gain) / plan.upper_bound : 0;
  return plan;
}

std::vector<Named> rule_names() {
  std::vector<Named> names;
  for (const Rule &rule : rules)
    names.push_back({std::string(rule.name), {rule.id, rule.en}});
  return names;
}

} // namespace lokus::plan
