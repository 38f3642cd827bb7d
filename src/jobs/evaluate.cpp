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
  const int horizon = scenario.plan.horizon;
  const double share = prepared.estimates.interval_share;
  const Constraints limits = limits_of(prepared, decision, scenario);
  const plan::Request request = request_of(prepared, decision, scenario, limits);
  Evaluation result;
  result.by_hand = decision.plan;
  result.averted = averted_children(decision.none, decision.planned, horizon, share);
  result.breaches = plan::breaches(request, decision.plan);
  Constraints same_money = limits;
  same_money.budget = decision.plan.spend;
  result.best = plan::optimal_plan(plan::within(request, same_money)).result();
  if (!result.best)
    return result;
  const Projection best = project::forward(situation_of(prepared), decision.packages, result.best->package,
                                           scenario.project, static_cast<std::uint64_t>(scenario.seed));
  result.best_averted = averted_children(decision.none, best, horizon, share);
  result.more = averted_children(decision.planned, best, horizon, share);
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
