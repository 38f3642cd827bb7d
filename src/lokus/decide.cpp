#include "choose/tail.hpp"
#include "lokus/lokus.hpp"
#include "lokus/planning.hpp"
#include "lokus/reach.hpp"
#include "lokus/stages.hpp"
#include "project/project.hpp"
#include "rank/rank.hpp"
#include "tables/plan/objectives.hpp"
#include <iterator>

// decide: weigh what could be bought and rank the villages, allocate the money, settle what follows.

namespace lokus {
namespace {

void weigh_options(const Prepared &p, const Scenario &s, Watch &watch, Decision &d) {
  const Inputs &in = p.inputs;
  const Objective &objective = objective_named(s.plan.objective);
  d.packages = plan::packages(in.interventions);
  stage(watch, "gains", {"menghitung manfaat tiap pilihan", "working out what each option averts"}, [&] {
    d.options = plan::offer(p.estimates, in.interventions, in.coverage, d.packages, s.plan.horizon,
                            travel_cost(p.access, s.facilities));
    d.gains = project::gains(situation_of(p), d.packages, d.options, s.project, {s.plan.horizon, objective});
    d.gains.undominated = plan::undominated(d.options, d.gains);
  });
  if (plan::aim_of(s.plan).kind != AimKind::mean)
    stage(watch, "gains_by_world",
          {"menghitung manfaat di tiap dunia", "working out what each option averts in every world"}, [&] {
            d.gains = project::with_worlds(
                situation_of(p), {d.packages, d.options, d.gains}, s.project, {s.plan.horizon, objective},
                {static_cast<std::size_t>(s.plan.worlds), static_cast<std::uint64_t>(s.seed)});
          });
  d.rankings = stage(watch, "rank", {"memeringkat desa", "ranking villages"}, [&] {
    return rank::villages({in.area, in.counts, p.estimates, in.interventions, in.coverage, d.options, d.gains,
                           in.last_year, rank::criterion_kinds(), static_cast<std::uint64_t>(s.seed)},
                          s.rank);
  });
  d.lokus = rank::lokus_list(d.rankings.front(), in.lists, s.plan.keep_last_year);
  d.differences = rank::differences(d.rankings, p.estimates);
}

void allocate_budget(const Prepared &p, const Scenario &s, Watch &watch, Decision &d) {
  const Constraints limits = limits_of(p, s);
  const plan::Request request = request_of(p, d, s, limits);
  stage(watch, "plan", {"menyusun rencana", "planning"}, [&] {
    std::vector<std::string> rules = {s.plan.rule};
    for (const std::string &rule : plan::usable_rules(request))
      if (rule != s.plan.rule)
        rules.push_back(rule);
    std::vector<Plan> plans = plan::allocate(request, rules).or_error();
    d.plan = std::move(plans.front());
    d.others.assign(std::make_move_iterator(plans.begin() + 1), std::make_move_iterator(plans.end()));
  });
  d.ladder = stage(watch, "ladder", {"menyusun rencana untuk pagu lain", "planning for other budgets"},
                   [&] { return plan::ladder(request, s.plan.ladder_percent); });
}

// What is done today with the same money: the nearest to it stands last. None where the plan is such a rule
// itself.
const Plan *practice_of(const Decision &d) {
  const Plan *nearest = nullptr;
  for (const Plan &other : d.others)
    if (d.plan.rule.best && !other.rule.practice.id.empty())
      nearest = &other;
  return nearest;
}

// A plan chosen in some worlds does a little better in them than in others. A draw is won as plan::needed_for
// has it.
void measure_elsewhere(const PlanSettings &settings, Decision &d) {
  constexpr std::size_t enough = 30;
  Aim &aim = d.plan.aim;
  const std::size_t draws = d.none.at_last_horizon.cols();
  if (aim.worlds == 0 || draws < aim.worlds + enough || d.plan.projected == Projected::none)
    return;
  aim.other_worlds = draws - aim.worlds;
  std::vector<double> averted = averted_by_draw(d.none, d.planned, settings.horizon);
  const Objective &objective = d.plan.objective;
  if (aim.kind == AimKind::chance) {
    const std::size_t horizon = *horizon_row(d.none.horizons, settings.horizon);
    double won = 0;
    for (std::size_t draw = aim.worlds; draw < draws; ++draw) {
      const AllDistricts none = all_districts(d.none, horizon, DrawId{draw});
      won += averted[draw] > none.stunted - aim.level * none.children;
    }
    aim.elsewhere = won / static_cast<double>(aim.other_worlds);
  } else if (objective.counted == Counted::stunted && !objective.by_need) {
    averted.erase(averted.begin(), averted.begin() + static_cast<std::ptrdiff_t>(aim.worlds));
    aim.elsewhere = choose::tail_mean(averted, aim.level);
  }
}

// No new action, the plan, and today's practice.
void settle(const Prepared &p, const Scenario &s, Watch &watch, Decision &d) {
  const Inputs &in = p.inputs;
  std::vector<Column<VillageId, PackageId>> plans = {Column<VillageId, PackageId>(in.area.villages.rows()),
                                                     d.plan.package};
  const Plan *today = practice_of(d);
  if (today != nullptr)
    plans.push_back(today->package);
  std::vector<Projection> projections =
      stage(watch, "project", {"memproyeksikan desa", "projecting villages"}, [&] {
        return project::forward_each(situation_of(p), d.packages, plans, s.project,
                                     static_cast<std::uint64_t>(s.seed));
      });
  d.none = std::move(projections[0]);
  d.planned = std::move(projections[1]);
  measure_elsewhere(s.plan, d);
  if (today != nullptr)
    d.practice = Practice{
        today->rule, averted_children(projections[2], d.planned, s.plan.horizon, p.estimates.interval_share)};
}

} // namespace

Decision decide(const Prepared &prepared, const Scenario &scenario, Watch &watch) {
  Decision decision;
  weigh_options(prepared, scenario, watch, decision);
  allocate_budget(prepared, scenario, watch, decision);
  settle(prepared, scenario, watch, decision);
  return decision;
}

} // namespace lokus
