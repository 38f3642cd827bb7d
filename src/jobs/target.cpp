#include "jobs/target.hpp"
#include "core/error.hpp"
#include "lokus/planning.hpp"
#include "lokus/stages.hpp"
#include "project/project.hpp"
#include "tables/level.hpp"
#include "write/tables/job_tables.hpp"

namespace lokus {
namespace {

constexpr double even = 0.5;

// The plan of a budget, and the district totals of its draws at the plan's horizon.
struct Course {
  bool possible = true; // false: the other limits cannot be kept with so little money
  Rupiah spend;
  Projection projection;
};

class Budgets {
public:
  explicit Budgets(const DecidedRun &run)
      : run_(run),
        settings_(run.scenario.project),
        limits_(limits_of(run.prepared, run.decision, run.scenario)) {
    settings_.months = run.scenario.plan.horizon;
    settings_.horizons = {run.scenario.plan.horizon};
  }

  Projection under(const Column<VillageId, PackageId> &package) const {
    return project::forward(situation_of(run_.prepared), run_.decision.packages, package, settings_,
                            static_cast<std::uint64_t>(run_.scenario.seed));
  }
  Course with(Rupiah budget) const {
    Constraints limits = limits_;
    limits.budget = budget;
    if (const auto plan = plan::optimal_plan(request_of(run_.prepared, run_.decision, run_.scenario, limits)))
      return {true, plan->spend, under(plan->package)};
    return {false, {}, {}};
  }

private:
  const DecidedRun &run_;
  ProjectSettings settings_;
  Constraints limits_;
};

// The least budget with an even chance, between nothing and all money, which has one.
void search(const Budgets &budgets, int months, Watch &watch, EvenChance &answer) {
  Rupiah too_little, enough = answer.all_money;
  answer.chance = answer.with_all_money;
  const Rupiah fine(answer.all_money.value / 1000 + 1);
  while (enough - too_little > fine) {
    stop_if_interrupted(watch);
    const Rupiah middle(too_little.value + (enough.value - too_little.value) / 2);
    const Course course = budgets.with(middle);
    const double chance = course.possible ? chance_under(course.projection, months, answer.target) : 0;
    if (chance >= even) {
      enough = middle;
      answer.chance = chance;
    } else {
      too_little = middle;
    }
  }
  answer.budget = enough;
}

EvenChances over_targets(const DecidedRun &run, Watch &watch) {
  const auto &[prepared, decision, scenario] = run;
  const Budgets budgets(run);
  const int months = scenario.plan.horizon;
  const AllMoney &all = decision.all_money;
  EvenChances result;
  result.months = months;
  result.timeline = prepared.inputs.timeline;
  result.draws = prepared.estimates.draw_count();
  if (!all.prevalence.empty()) {
    const Level best = level_of_draws(all.prevalence, prepared.estimates.interval_share);
    result.best = best.median, result.best_low = best.low, result.best_high = best.high;
  }
  for (const double percent : scenario.project.target_percent) {
    EvenChance answer;
    answer.target = percent / 100;
    answer.without = chance_under(decision.none, months, answer.target);
    answer.with_plan = chance_under(decision.planned, months, answer.target);
    answer.with_all_money = all.possible ? all.chance_under(answer.target) : answer.without;
    answer.all_money = all.spend;
    if (answer.without >= even) {
      answer.budget = Rupiah(0);
      answer.chance = answer.without;
    } else if (answer.with_all_money >= even) {
      search(budgets, months, watch, answer);
    }
    result.rows.push_back(answer);
  }
  return result;
}

} // namespace

EvenChances even_chances(const DecidedRun &run, Watch &watch) {
  if (run.prepared.inputs.interventions.rows() == 0)
    throw Error(
        ErrorKind::request,
        phrase("{}: tidak ada [[interventions]], jadi tidak ada yang dapat dibeli untuk mengejar sasaran; "
               "tambahkan paling sedikit satu",
               "{}: there are no [[interventions]], so nothing can be bought to reach a target; add at "
               "least one",
               run.scenario.file));
  return stage(watch, "even_chance",
               {"mencari pagu berpeluang separuh", "looking for the budget of an even chance"},
               [&] { return over_targets(run, watch); });
}

Results results_of(const EvenChances &chances) {
  return {{write::even_chance_table(chances)}, {}};
}

} // namespace lokus
