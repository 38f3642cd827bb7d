#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "core/display.hpp"
#include "core/error.hpp"
#include "jobs/evaluate.hpp"
#include "tables/objectives.hpp"
#include "tables/plan_texts.hpp"
#include <cstdio>

namespace lokus::cli {
namespace {

std::string with_range(const AvertedChildren &c, Language language) {
  const auto whole = [&](double value) { return show_number(value, 0, language); };
  return fmt::format("{} ({} – {})", whole(c.mean), whole(c.low), whole(c.high));
}

template <class... Args>
void say(Language language, const Phrase &pattern, const Args &...args) {
  std::puts(fmt::vformat(pattern.in(language), fmt::make_format_args(args...)).c_str());
}

void print_plan(const Decision &decision, const Evaluation &e, int months, double interval, Language l) {
  const Plan &plan = decision.plan;
  const std::string spend = show_rupiah_full(plan.spend, l), budget = show_rupiah_full(plan.budget, l),
                    averted = with_range(e.averted, l), share = show_percent(interval, 0, l);
  say(l,
      {"Rencana buatan sendiri: {0} desa, belanja {1} setahun (pagu {2}).",
       "The plan made by hand: {0} villages, {1} a year (budget {2})."},
      plan.villages_chosen, spend, budget);
  say(l,
      {"Balita stunting yang dicegah pada bulan ke-{0}: {1}, kisaran {2}.",
       "Stunted children averted at month {0}: {1}, {2} interval."},
      months, averted, share);
  if (const std::string objective = objective_sentence(plan).in(l); !objective.empty())
    std::puts(objective.c_str());
  say(l,
      e.breaches.empty() ? Phrase{"Semua batas dipenuhi.", "It keeps all limits."}
                         : Phrase{"Batas yang dilanggar: {}.", "Limits that it breaks: {}."},
      e.breaches.size());
  for (const Phrase &breach : e.breaches)
    std::puts(("  - " + breach.in(l)).c_str());
}

// What the plans are best for: the chance or the tail where they aim at one, else what they add up.
std::string by_objective(const Plan &plan, Language l) {
  if (plan.aim.kind == AimKind::chance)
    return show_percent(plan.aim.reached, 0, l);
  return show_number(plan.aim.kind == AimKind::tail ? plan.aim.reached : plan.gain, 1, l);
}

Phrase what_counts(const Plan &plan) {
  const Objective &objective = objective_named(plan.objective);
  if (plan.aim.kind == AimKind::chance)
    return {"peluang di bawah sasaran", "chance of being under the target"};
  if (plan.aim.kind == AimKind::tail)
    return phrase("{0} di dunia terburuk", "{1} in the worst worlds", objective.averted_id,
                  objective.averted_en);
  return phrase("{0} di dunia rata-rata", "{1} in the mean world", objective.averted_id,
                objective.averted_en);
}

void print_best(const Decision &decision, const Evaluation &e, Language l) {
  if (!e.best) {
    say(l, {"Dengan uang yang sama tidak ada rencana yang memenuhi batas yang lain.",
            "With the same money no plan keeps the other limits."});
    return;
  }
  const std::string spend = show_rupiah_full(e.best->spend, l), averted = with_range(e.best_averted, l);
  say(l,
      {"Rencana terbaik di dalam batas dengan uang yang sama: {0} desa, belanja {1}, balita stunting yang "
       "dicegah {2}.",
       "The best plan within the limits for the same money: {0} villages, {1}, stunted children averted "
       "{2}."},
      e.best->villages_chosen, spend, averted);
  const bool is_fewer = e.more.mean < 0; // a plan that breaks limits may do better than all within them
  const std::string more =
      with_range(is_fewer ? AvertedChildren{-e.more.mean, -e.more.high, -e.more.low} : e.more, l);
  say(l,
      is_fewer ? Phrase{"Selisihnya di dunia acak yang sama: {0} balita stunting lebih sedikit dengan "
                        "rencana buatan "
                        "sendiri.",
                        "The difference in the same worlds: {0} fewer stunted children with the plan made by "
                        "hand."}
               : Phrase{"Selisihnya di dunia acak yang sama: {0} balita stunting lebih sedikit dengan "
                        "rencana terbaik.",
                        "The difference in the same worlds: {0} fewer stunted children with the best plan."},
      more);
  const std::string by_hand = by_objective(decision.plan, l), best = by_objective(*e.best, l),
                    what = what_counts(*e.best).in(l);
  say(l,
      {"Menurut tujuan rencana ({2}): {0}, yang terbaik {1}.",
       "By the plan's objective ({2}): {0}, the best {1}."},
      by_hand, best, what);
  say(l, {"Tentang yang terbaik: {0}", "About the best: {0}"}, proof_sentence(*e.best).in(l));
}

} // namespace

int command_evaluate(const Arguments &arguments) {
  if (arguments.operands.size() != 2)
    throw Error(ErrorKind::request,
                {"sebutkan skenario dan berkas rencana: lokus evaluate skenario.toml rencana.csv",
                 "name a scenario and a file with the plan: lokus evaluate scenario.toml plan.csv"});
  Arguments of_scenario = arguments;
  of_scenario.operands.pop_back();
  of_scenario.set.push_back("lists.plan=" +
                            from_scenario(arguments.operands.back(), arguments.operands.front()));
  of_scenario.set.push_back("plan.rule=by_hand");
  Session session = open_session(of_scenario, "hasil/evaluasi");
  const Scenario &scenario = session.scenario;
  const Prepared prepared = prepare(inspect_or_stop(session), scenario, session.watch);
  const Decision decision = decide(prepared, scenario, session.watch);
  const Evaluation evaluation = evaluate({prepared, decision, scenario}, session.watch);
  if (!arguments.output.empty())
    publish(prepared, decision, scenario, session.to, session.watch);
  print_plan(decision, evaluation, scenario.plan.horizon, prepared.estimates.interval_share,
             arguments.language);
  print_best(decision, evaluation, arguments.language);
  for (const Phrase &assumption : assumptions(prepared, scenario).sentences)
    std::puts(assumption.in(arguments.language).c_str());
  if (!arguments.output.empty())
    print_where(session.to);
  return 0;
}

} // namespace lokus::cli
