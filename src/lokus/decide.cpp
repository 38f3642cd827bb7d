#include "choose/tail.hpp"
#include "lokus/deciding.hpp"
#include "lokus/forecast.hpp"
#include "lokus/planning.hpp"
#include "lokus/reach.hpp"
#include "lokus/stages.hpp"
#include "lokus/ways.hpp"
#include "project/project.hpp"
#include "rank/measure_first/measure_first.hpp"
#include "rank/rank.hpp"
#include "tables/plan/objectives.hpp"
#include <algorithm>
#include <iterator>

// decide: weigh what could be bought and rank the villages, allocate the money, settle what follows.

namespace lokus {

void offer_options(const Prepared &p, const Scenario &s, Decision &d) {
  const Inputs &in = p.inputs;
  d.packages = plan::packages(in.interventions);
  require_room_for_options(in.area, d.packages, s);
  d.options = plan::offer(p.estimates, in.interventions, in.coverage, d.packages, s.plan.horizon,
                          travel_cost(p.access, s.facilities));
}

project::Yardstick yardstick_of(const Scenario &s) {
  return {s.plan.horizon, objective_named(s.plan.objective)};
}

void take_gains(Gains gains, const Prepared &p, const Scenario &s, Watch &watch, Decision &d) {
  d.gains = std::move(gains);
  d.gains.undominated = plan::undominated(d.options, d.gains);
  if (plan::aim_of(s.plan).kind != AimKind::mean)
    stage(watch, "gains_by_world",
          {"menghitung manfaat di tiap dunia", "working out what each option averts in every world"}, [&] {
            d.gains = project::with_worlds(
                situation_of(p), {d.packages, d.options, d.gains}, s.project, yardstick_of(s),
                {static_cast<std::size_t>(s.plan.worlds), static_cast<std::uint64_t>(s.seed)});
          });
}

void weigh_options(const Prepared &p, const Scenario &s, Watch &watch, Decision &d) {
  Gains gains;
  stage(watch, "gains", {"menghitung manfaat tiap pilihan", "working out what each option averts"}, [&] {
    offer_options(p, s, d);
    gains = project::gains(situation_of(p), d.packages, d.options, s.project, yardstick_of(s));
  });
  take_gains(std::move(gains), p, s, watch, d);
}

rank::Sources sources_of(const Prepared &p, const Scenario &s, const Decision &d) {
  const Inputs &in = p.inputs;
  return {in.area,      in.counts, p.estimates,  in.interventions,        in.coverage,
          d.options,    d.gains,   in.last_year, rank::criterion_kinds(), static_cast<std::uint64_t>(s.seed),
          in.indicators};
}

namespace {

void rank_villages(const Prepared &p, const Scenario &s, Watch &watch, Decision &d) {
  d.rankings = stage(watch, "rank", {"memeringkat desa", "ranking villages"}, [&] {
    return rank::villages(sources_of(p, s, d), s.rank, static_cast<std::size_t>(s.lokus.villages));
  });
  d.differences = rank::differences(d.rankings, p.estimates);
}

OtherWay way_not_taken(ChosenBy taken, const Prepared &p, const Decision &d, const Scenario &s) {
  Refusable<Way> other = way_of(other_than(taken), p, d, s, {s.plan.rule});
  if (!other)
    return {{}, {}, 0, other.reason()};
  return {std::move(other->list), std::move(other->plans.front()), 0, {}};
}

void choose_villages(const Prepared &p, const Scenario &s, Watch &watch, Decision &d) {
  const ChosenBy who = chosen_by(s.lokus.chosen_by);
  stage(watch, "plan", {"menyusun daftar dan rencana", "making list and plan"}, [&] {
    Way way = way_of(who, p, d, s, {}).or_error();
    d.lokus = std::move(way.list);
    if (way.plans.empty())
      return;
    d.plan = std::move(way.plans.front());
    d.others.assign(std::make_move_iterator(way.plans.begin() + 1), std::make_move_iterator(way.plans.end()));
    if (s.plan.rule == "by_hand")
      return;
    d.other_way = way_not_taken(who, p, d, s);
  });
}

// What measuring again would be worth for the list as it stands.
void weigh_measuring(const Prepared &p, const Scenario &s, Watch &watch, Decision &d) {
  if (d.rankings.empty())
    return;
  d.measure_first =
      stage(watch, "measure_first",
            {"menghitung nilai mengukur ulang", "working out what measuring again is worth"}, [&] {
              return rank::measure_first(
                  {p.inputs.area, p.estimates, p.neighbours, p.reporting_units, d.rankings.front(), d.lokus},
                  s.measure_first);
            });
}

// The list and the packages of `decided`, measured by what these figures say.
void take_choice(const Decision &decided, const Prepared &p, const Scenario &s, Watch &watch, Decision &d) {
  d.lokus = rank::decided_list(d.rankings.front(), decided.lokus);
  if (decided.plan.chosen.empty() || !s.write.public_plan)
    return;
  stage(watch, "plan", {"mengukur rencana yang diputuskan", "measuring the plan decided"}, [&] {
    const Constraints limits = limits_of(p, d, s);
    const plan::Request request = request_of(p, d, s, limits);
    d.plan = plan::given_plan(request, decided.plan.rule.name, decided.plan.package).or_error();
    d.lokus = plan::with_reasons(std::move(d.lokus), request, d.plan);
    std::vector<std::string> rules = plan::usable_rules(request);
    std::erase(rules, d.plan.rule.name);
    d.others = plan::allocate(request, rules).or_error();
    if (!decided.other_way)
      return;
    d.other_way = way_not_taken(d.lokus.chosen_by, p, d, s);
  });
}

void plan_other_budgets(const Prepared &p, const Scenario &s, Watch &watch, Decision &d) {
  const Constraints limits = limits_of(p, d, s);
  const plan::Request request = request_of(p, d, s, limits);
  d.ladder = stage(watch, "ladder", {"menyusun rencana untuk pagu lain", "planning for other budgets"},
                   [&] { return plan::ladder(request, s.plan.ladder_percent); });
}

// What is done today with the same budget: of rules of practice the nearest to it stands last; within a list
// that the ranks made it is the first, which goes down that list. None where the plan is such a rule itself.
const Plan *practice_of(const Decision &d) {
  const Plan *nearest = nullptr;
  for (const Plan &other : d.others)
    if (d.plan.rule.best && !other.rule.practice.id.empty() &&
        (nearest == nullptr || d.lokus.chosen_by == ChosenBy::plan))
      nearest = &other;
  return nearest;
}

// A plan chosen in some worlds does a little better in them than in others. A draw is won as plan::needed_for
// has it.
void measure_elsewhere(const PlanSettings &settings, Decision &d) {
  constexpr std::size_t enough = 30;
  Aim &aim = d.plan.aim;
  const std::size_t draws = d.none.at_drawn.cols();
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

project::Futures project_plans(const Prepared &p, const Scenario &s, Watch &watch, const Decision &d,
                               const project::PlansAhead &plans) {
  return stage(watch, "project", {"memproyeksikan desa", "projecting villages"}, [&] {
    return project::futures(situation_of(p), d.packages, plans, s.project,
                            static_cast<std::uint64_t>(s.seed));
  });
}

AllMoney all_money(const Plan &plan, const std::vector<AllDistricts> &by_draw) {
  AllMoney all{true, plan.spend, {}};
  if (plan.projected != Projected::none)
    for (const AllDistricts &together : by_draw)
      all.prevalence.push_back(together.stunted / together.children);
  return all;
}

std::size_t on_both_lists(const LokusList &a, const LokusList &b, std::size_t villages) {
  const Column<VillageId, std::size_t> number = b.numbers(villages);
  return static_cast<std::size_t>(std::ranges::count_if(
      a.places, [&](const LokusList::Place &place) { return number[place.village] > 0; }));
}

// Plans that are not followed month by month: by other rules, for other budgets, of the other way.
std::vector<Plan *> other_plans(Decision &d) {
  std::vector<Plan *> plans;
  for (Plan &other : d.others)
    plans.push_back(&other);
  for (LadderStep &step : d.ladder.steps)
    if (step.possible)
      plans.push_back(&step.plan);
  if (d.other_way && d.other_way->refused.id.empty())
    plans.push_back(&d.other_way->plan);
  return plans;
}

// What they avert, in the worlds of the one that is. A plan that is not known to avert anything stays
// unknown.
void expect(const std::vector<std::vector<double>> &draws, const std::vector<Plan *> &plans, int horizon,
            double share, Decision &d) {
  for (std::size_t i = 0; i < plans.size(); ++i)
    if (plans[i]->projected != Projected::none)
      plans[i]->expected = averted_children(draws[i], share);
  const std::vector<double> of_the_plan = averted_by_draw(d.none, d.planned, horizon);
  const Plan *today = practice_of(d);
  for (std::size_t i = 0; i < d.others.size(); ++i) {
    if (plans[i] != today)
      continue;
    std::vector<double> more;
    for (std::size_t draw = 0; draw < draws[i].size(); ++draw)
      more.push_back(of_the_plan[draw] - draws[i][draw]);
    d.practice = Practice{today->rule, today->total, {nan(), nan(), nan()}};
    if (today->expected.known() && d.plan.expected.known())
      d.practice.more = averted_children(more, share);
  }
}

// No new action and the plan month by month; how far all that money can buy goes; of every other plan what it
// averts.
void settle(const Prepared &p, const Scenario &s, Watch &watch, Decision &d) {
  using PlanPackages = Column<VillageId, PackageId>;
  const std::vector<PlanPackages> by_month = {PlanPackages(p.inputs.area.villages.rows()), d.plan.package};
  const std::optional<Plan> all = plan_with_all_money(p, d, s);
  std::vector<const PlanPackages *> together, packages;
  if (all)
    together.push_back(&all->package);
  const std::vector<Plan *> others = other_plans(d);
  for (const Plan *plan : others)
    packages.push_back(&plan->package);
  project::Futures futures = project_plans(p, s, watch, d, {by_month, together, packages});
  d.none = std::move(futures.by_month[0]);
  d.planned = std::move(futures.by_month[1]);
  if (all)
    d.all_money = all_money(*all, futures.together.front());
  measure_elsewhere(s.plan, d);
  d.plan.expected = averted_children(d.none, d.planned, s.plan.horizon, p.estimates.interval_share);
  expect(futures.averted, others, s.plan.horizon, p.estimates.interval_share, d);
  if (d.other_way && d.other_way->refused.id.empty())
    d.other_way->in_both = on_both_lists(d.other_way->list, d.lokus, p.inputs.area.villages.rows());
}

// What follows from list and plan.
Decision followed(const Prepared &prepared, const Scenario &scenario, Watch &watch, Decision decision) {
  if (decision.plan.chosen.empty()) {
    const Column<VillageId, PackageId> nothing(prepared.inputs.area.villages.rows());
    decision.none =
        std::move(project_plans(prepared, scenario, watch, decision, {std::span(&nothing, 1), {}, {}})
                      .by_month.front());
    return decision;
  }
  plan_other_budgets(prepared, scenario, watch, decision);
  settle(prepared, scenario, watch, decision);
  return decision;
}

} // namespace

Decision decide(const Prepared &prepared, const Scenario &scenario, Watch &watch) {
  Decision decision;
  weigh_options(prepared, scenario, watch, decision);
  rank_villages(prepared, scenario, watch, decision);
  choose_villages(prepared, scenario, watch, decision);
  weigh_measuring(prepared, scenario, watch, decision);
  return followed(prepared, scenario, watch, std::move(decision));
}

Decision decide_as(const Decision &decided, const Prepared &prepared, const Scenario &scenario,
                   Watch &watch) {
  Decision decision;
  weigh_options(prepared, scenario, watch, decision);
  rank_villages(prepared, scenario, watch, decision);
  take_choice(decided, prepared, scenario, watch, decision);
  weigh_measuring(prepared, scenario, watch, decision);
  return followed(prepared, scenario, watch, std::move(decision));
}

Outcome decided_outcome(const Decision &decision) {
  Outcome outcome;
  for (const LokusList::Place &place : decision.lokus.places)
    outcome.places.emplace_back(place.village, place.why);
  std::ranges::sort(outcome.places);
  for (const LokusList::Dropped &dropped : decision.lokus.dropped)
    outcome.dropped.emplace_back(dropped.village, dropped.was_in);
  std::ranges::sort(outcome.dropped);
  outcome.package = decision.plan.package;
  return outcome;
}

std::optional<Outcome> choose_again(const Prepared &prepared, const Scenario &scenario, Watch &watch) {
  Decision decision;
  weigh_options(prepared, scenario, watch, decision);
  decision.rankings = {rank::by_first_method(sources_of(prepared, scenario, decision), scenario.rank,
                                             static_cast<std::size_t>(scenario.lokus.villages))};
  Refusable<Way> way =
      way_of(lokus::chosen_by(scenario.lokus.chosen_by), prepared, decision, scenario, {scenario.plan.rule});
  if (!way)
    return std::nullopt;
  decision.lokus = std::move(way->list);
  if (!way->plans.empty())
    decision.plan = std::move(way->plans.front());
  return decided_outcome(decision);
}

} // namespace lokus
