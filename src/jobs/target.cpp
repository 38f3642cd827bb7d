#include "jobs/target.hpp"
#include "core/error.hpp"
#include "core/quantile.hpp"
#include "lokus/planning.hpp"
#include "lokus/stages.hpp"
#include "project/project.hpp"
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
  // More than every village's dearest package together.
  Rupiah no_limit() const {
    const Options &options = run_.decision.options;
    Rupiah total(1);
    for (std::size_t v = 0; v + 1 < options.first.size(); ++v) {
      Rupiah dearest;
      for (std::size_t o = options.first[v]; o < options.first[v + 1]; ++o)
        dearest = std::max(dearest, options.cost[OptionId{o}]);
      total += dearest;
    }
    return total;
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

void tell_best(const Projection &all, double interval_share, EvenChances &chances) {
  const auto row = horizon_row(all.horizons, chances.months);
  if (!row || all.unknown())
    return;
  std::vector<double> prevalence;
  for (const DrawId draw : ids<DrawId>(all.district_stunted[*row].cols())) {
    const AllDistricts world = all_districts(all, *row, draw);
    prevalence.push_back(world.stunted / world.children);
  }
  const Interval holds = central_interval(prevalence, interval_share);
  chances.best = quantile(prevalence, even);
  chances.best_low = holds.low;
  chances.best_high = holds.high;
}

EvenChances over_targets(const DecidedRun &run, Watch &watch) {
  const auto &[prepared, decision, scenario] = run;
  const Budgets budgets(run);
  const int months = scenario.plan.horizon;
  const Course all = budgets.with(budgets.no_limit());
  EvenChances result;
  result.months = months;
  result.timeline = prepared.inputs.timeline;
  result.draws = prepared.estimates.draw_count();
  if (all.possible)
    tell_best(all.projection, prepared.estimates.interval_share, result);
  for (const double percent : scenario.project.target_percent) {
    EvenChance answer;
    answer.target = percent / 100;
    answer.without = chance_under(decision.none, months, answer.target);
    answer.with_plan = chance_under(decision.planned, months, answer.target);
    answer.with_all_money =
        all.possible ? chance_under(all.projection, months, answer.target) : answer.without;
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
