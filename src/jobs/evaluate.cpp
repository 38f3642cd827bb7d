#include "jobs/evaluate.hpp"
#include "lokus/planning.hpp"
#include "lokus/publishing.hpp"
#include "lokus/stages.hpp"
#include "plan/breaches.hpp"
#include "project/project.hpp"
#include "write/tables/job_tables.hpp"

namespace lokus {
namespace {

Evaluation evaluated(const DecidedRun &run) {
  const auto &[prepared, decision, scenario] = run;
  const double share = prepared.estimates.interval_share;
  const Constraints limits = limits_of(prepared, decision, scenario);
  const plan::Request request = request_of(prepared, decision, scenario, limits);
  Evaluation result;
  result.by_hand = decision.plan;
  result.averted = decision.plan.expected;
  result.breaches = plan::breaches(request, decision.plan);
  Constraints same_money = limits;
  same_money.budget = decision.plan.spend;
  same_money.budget_in = decision.plan.by_year;
  result.best = plan::optimal_plan(plan::within(request, same_money)).result();
  if (!result.best)
    return result;
  const Column<VillageId, PackageId> *const packages[] = {&result.best->package};
  const std::vector<double> best =
      project::averted_by_plans(situation_of(prepared), decision.packages, packages, decision.none,
                                scenario.project, static_cast<std::uint64_t>(scenario.seed))
          .front();
  const std::vector<double> by_hand = averted_by_draw(decision.none, decision.planned, scenario.plan.horizon);
  std::vector<double> more;
  for (std::size_t draw = 0; draw < best.size(); ++draw)
    more.push_back(best[draw] - by_hand[draw]);
  constexpr AvertedChildren unknown{nan(), nan(), nan()};
  const bool best_known = result.best->projected != Projected::none;
  result.best_averted = best_known ? averted_children(best, share) : unknown;
  result.more = best_known && result.averted.known() ? averted_children(more, share) : unknown;
  return result;
}

} // namespace

Results results_of(const Evaluation &evaluation) {
  return {{write::evaluation_table(evaluation), write::breach_table(evaluation)}, {}};
}

void publish_evaluation(const DecidedRun &run, const Evaluation &evaluation, const Destination &to,
                        Watch &watch) {
  publish_with(results_of(evaluation).tables, run.prepared, run.decision, run.scenario, to, watch);
}

Evaluation evaluate(const DecidedRun &run, Watch &watch) {
  return stage(watch, "evaluate",
               {"membandingkan dengan rencana terbaik untuk uang yang sama",
                "holding it against the best plan for the same money"},
               [&] { return evaluated(run); });
}

} // namespace lokus
