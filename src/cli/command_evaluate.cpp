#include "cli/commands.hpp"
#include "cli/lines/weighed_lines.hpp"
#include "cli/session.hpp"
#include "core/certainty.hpp"
#include "core/display.hpp"
#include "core/error.hpp"
#include "jobs/evaluate.hpp"
#include "tables/plan/plan_texts.hpp"
#include <cstdio>

namespace lokus::cli {
namespace {

void say(Language language, const Phrase &sentence) {
  std::puts(sentence.in(language).c_str());
}

Phrase what_is_averted(const AvertedChildren &averted, const Phrase &at, double interval_share) {
  if (!averted.known())
    return phrase("Balita stunting yang dicegah {0}: {1}.", "Stunted children averted {0}: {1}.", at,
                  show_averted(averted));
  return phrase("Balita stunting yang diperkirakan dicegah {0}: {1}, kisaran {2}.",
                "Estimated stunted children averted {0}: {1}, {2} interval.", at, show_averted(averted),
                show_percent(interval_share, 0));
}

void print_plan(const Prepared &prepared, const Decision &decision, const Evaluation &e, int months,
                Language l) {
  const Plan &plan = decision.plan;
  const Phrase unprojected = unprojected_sentence(prepared.inputs.interventions, decision.packages, plan);
  say(l, phrase("Rencana buatan sendiri: {0} desa, belanja {1} pada tahun termahal (pagu setahun {2}), {3} "
                "semua tahun.",
                "The plan made by hand: {0} villages, {1} in its dearest year (budget of a year {2}), {3} in "
                "all years.",
                plan.villages_chosen, show_rupiah_full(plan.spend), show_rupiah_full(plan.budget),
                show_rupiah_full(plan.total)));
  say(l,
      what_is_averted(e.averted, when(prepared.inputs.timeline, months), prepared.estimates.interval_share));
  for (const Phrase &more : {unprojected, objective_sentence(plan, when(prepared.inputs.timeline, months))})
    if (!more.id.empty())
      say(l, more);
  say(l, e.breaches.empty()
             ? Phrase{"Semua batas dipenuhi.", "It keeps all limits."}
             : phrase("Batas yang dilanggar: {}.", "Limits that it breaks: {}.", e.breaches.size()));
  for (const Phrase &breach : e.breaches)
    std::puts(("  - " + breach.in(l)).c_str());
}

// What the plans are best for: the chance or the tail where they aim at one, else what they add up.
Phrase by_objective(const Plan &plan) {
  if (plan.aim.kind == AimKind::chance)
    return show_chance(plan.aim.reached, plan.aim.worlds);
  return show_averted(plan.aim.kind == AimKind::tail ? plan.aim.reached : plan.gain, 1);
}

Phrase what_counts(const Plan &plan) {
  const Objective &objective = plan.objective;
  if (plan.aim.kind == AimKind::chance)
    return {"peluang di bawah sasaran", "chance of being under the target"};
  if (plan.aim.kind == AimKind::tail)
    return phrase("{} di dunia terburuk", "{} in the worst worlds", objective.averted());
  return phrase("{} di dunia rata-rata", "{} in the mean world", objective.averted());
}

void print_best(const Decision &decision, const Evaluation &e, Language l) {
  if (!e.best) {
    say(l, {"Dengan uang yang sama tidak ada rencana yang memenuhi batas yang lain.",
            "With the same money no plan keeps the other limits."});
    return;
  }
  const Phrase within =
      decision.plan.spend > decision.plan.budget
          ? Phrase{"dengan paling banyak uang itu, yang melebihi pagu, di dalam batas lainnya",
                   "for at most that money, which is above the budget, within the other limits"}
          : Phrase{"di dalam batas dengan paling banyak uang itu",
                   "within the limits for at most that money"};
  const Phrase best_averted =
      e.best_averted.known()
          ? phrase("balita stunting yang diperkirakan dicegah {0}",
                   "an estimated {0} stunted children averted", show_averted(e.best_averted))
          : phrase("dampaknya {0}", "its effect {0}", show_averted(e.best_averted));
  say(l,
      phrase("Rencana terbaik {0}: {1} desa, belanja {2}, {3}.", "The best plan {0}: {1} villages, {2}, {3}.",
             within, e.best->villages_chosen, show_rupiah_full(e.best->total), best_averted));
  if (!e.more.known())
    return say(l,
               {"Tidak ada selisih antara keduanya: yang dicegah rencana buatan sendiri tidak diketahui.",
                "There is no difference between the two: what the plan made by hand averts is not known."});
  const bool is_fewer = e.more.mean < 0; // a plan that breaks limits may do better than all within them
  const Phrase better = is_fewer ? Phrase{"rencana buatan sendiri", "the plan made by hand"}
                                 : Phrase{"rencana terbaik", "the best plan"};
  if (decision.plan.package == e.best->package)
    return say(l,
               {"Rencana buatan sendiri itulah yang terbaik.", "The plan made by hand is that best plan."});
  say(l, phrase("Selisihnya di dunia acak yang sama: {0} balita stunting lebih sedikit dengan {1}.",
                "The difference in the same worlds: {0} fewer stunted children with {1}.",
                show_averted(is_fewer ? e.more.reversed() : e.more), better));
  say(l, phrase("Menurut tujuan rencana ({2}): {0}, yang terbaik {1}.",
                "By the plan's objective ({2}): {0}, the best {1}.", by_objective(decision.plan),
                by_objective(*e.best), what_counts(*e.best)));
  say(l, phrase("Tentang yang terbaik: {}", "About the best: {}", proof_sentence(*e.best)));
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
  of_scenario.set.emplace_back("plan.rule=by_hand");
  Session session = open_session_if_asked(of_scenario);
  require_counts(session.scenario);
  const Scenario &scenario = session.scenario;
  const Prepared prepared = prepare(inspect_or_stop(session), scenario, session.watch);
  const Decision decision = decide(prepared, scenario, session.watch);
  const Evaluation evaluation = evaluate({prepared, decision, scenario}, session.watch);
  if (!arguments.output.empty())
    publish_evaluation({prepared, decision, scenario}, evaluation, session.to, session.watch);
  print_plan(prepared, decision, evaluation, scenario.plan.horizon, arguments.language);
  print_best(decision, evaluation, arguments.language);
  print_assumptions(assumptions(prepared, scenario), arguments.language);
  if (!arguments.output.empty())
    print_where(session.to);
  return 0;
}

} // namespace lokus::cli
