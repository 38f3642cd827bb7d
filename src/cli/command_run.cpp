#include "cli/commands.hpp"
#include "cli/lines/weighed_lines.hpp"
#include "cli/session.hpp"
#include "core/display.hpp"
#include "lokus/decompose.hpp"
#include "lokus/read_otherwise.hpp"
#include "tables/plan/plan_texts.hpp"
#include "tables/texts/list_texts.hpp"
#include <cstdio>

namespace lokus::cli {
namespace {

void print_list(const Prepared &prepared, const Decision &decision, const Session &session) {
  const LokusList &list = decision.lokus;
  const Phrase line = phrase(
      "{}: daftar lokus {} memuat {} {}, dipilih menurut {}.",
      "{}: the list of lokus {} has {} {}, chosen by {}.", session.scenario.title, session.scenario.year,
      show_count(list.places.size()), unit_of_villages(prepared.inputs.area.villages),
      list.chosen_by == ChosenBy::plan ? Phrase{"rencana", "the plan"} : Phrase{"peringkat", "rank"});
  std::puts(line.in(session.to.language).c_str());
}

// Money and children of the same years.
void print_answer(const Prepared &prepared, const Decision &decision, const Session &session) {
  const Language language = session.to.language;
  const Plan &plan = decision.plan;
  if (plan.chosen.empty())
    return;
  if (const Phrase empty = empty_sentence(plan); !empty.id.empty()) {
    std::puts(empty.in(language).c_str());
    return;
  }
  const int months = session.scenario.plan.horizon;
  const AvertedChildren averted =
      averted_children(decision.none, decision.planned, months, prepared.estimates.interval_share);
  const Phrase fewer =
      averted.known()
          ? phrase("; diperkirakan sekitar {0} balita (kisaran {1}: {2} sampai {3}) lebih sedikit stunting "
                   "{4}. {5}",
                   "; an estimated {0} children ({1} interval {2} to {3}) fewer would be stunted {4}. {5}",
                   show_number(averted.mean, 0), show_percent(prepared.estimates.interval_share, 0),
                   show_number(averted.low, 0), show_number(averted.high, 0),
                   when(prepared.inputs.timeline, months), proof_sentence(plan))
          : Phrase{".", "."};
  const Phrase answer =
      phrase("{0} {5} mendapat paket, {1} tahun seharga {2} (pagu {3} setahun){4}",
             "{0} {5} get a package, {2} over {1} years (budget {3} a year){4}",
             show_count(plan.villages_chosen), plan.by_year.rows(), show_rupiah(plan.total),
             show_rupiah(plan.budget), fewer, unit_of_villages(prepared.inputs.area.villages));
  std::puts(answer.in(language).c_str());
  for (const Phrase &more :
       {objective_sentence(plan, when(prepared.inputs.timeline, months)), unspent_sentence(plan),
        unprojected_sentence(prepared.inputs.interventions, decision.packages, plan)})
    if (!more.id.empty())
      std::puts(more.in(language).c_str());
}

void print_space(const Neighbours &neighbours, Language language) {
  const Phrase line =
      phrase("tetangga: {} pasang desa, {} kelompok yang tidak saling berbatasan, {} desa tanpa tetangga",
             "neighbours: {} pairs of villages, {} connected components, {} villages without neighbours",
             neighbours.pairs(), neighbours.components, neighbours.isolated.size());
  std::puts(line.in(language).c_str());
}

} // namespace

int command_run(const Arguments &arguments) {
  Session session = open_session(arguments, "");
  const Prepared prepared = prepare(inspect_or_stop(session), session.scenario, session.watch);
  Decision decision = decide(prepared, session.scenario, session.watch);
  decision.uncertainty = decompose(prepared, decision, session.scenario, session.watch);
  decision.evidence_mix = read_otherwise(prepared, decision, session.scenario, session.watch);
  publish(prepared, decision, session.scenario, session.to, session.watch);
  print_findings(with_list_findings(prepared.findings, decision), session.to);
  print_space(prepared.neighbours, arguments.language);
  print_list(prepared, decision, session);
  print_answer(prepared, decision, session);
  print_where(session.to);
  return 0;
}

} // namespace lokus::cli
