#include "write/explain/particulars.hpp"
#include "core/display.hpp"
#include "core/text.hpp"
#include "tables/plan/plan_texts.hpp"
#include "write/explain/intervention_sources.hpp"
#include "write/explain/particulars_data.hpp"
#include <set>

namespace lokus::write {
namespace {

Phrase method_of(const Publication &from, const Scope &scope) {
  const Estimates &e = from.prepared.estimates;
  std::set<std::string> methods;
  for (VillageId v : scope)
    methods.insert(e.used.empty() ? e.method : e.used[from.prepared.inputs.area.villages.district[v]]);
  return phrase("Cara: {}; {} undian, benih {}; kisaran memuat {} undian.",
                "Method: {}; {} draws, seed {}; intervals hold {} of the draws.", joined(methods, ", "),
                show_count(e.draw_count()), from.record.scenario.seed, show_percent(e.interval_share, 0));
}

std::vector<Phrase> intervention_sources_of(const Interventions &list) {
  std::vector<Phrase> all;
  for (InterventionId k : list.code.all())
    all.push_back(intervention_sources(list, k));
  return all;
}

Phrase about_plan(const Plan &plan) {
  return phrase("Rencana hitungan ini, aturan {}: pagu {}, belanja {}, {} desa. {}",
                "The plan of this run, rule {}: budget {}, spending {}, {} villages. {}", plan.rule.name,
                show_rupiah_full(plan.budget), show_rupiah_full(plan.spend), show_count(plan.villages_chosen),
                proof_sentence(plan));
}

Phrase rankings(const Decision &decision) {
  Phrase methods;
  for (const Ranking &r : decision.rankings)
    methods = methods + phrase("{}{} ({})", "{}{} ({})", methods.id.empty() ? "" : "; ", r.title,
                               joined(r.criteria, ", "));
  return phrase("Cara dan kriterianya: {}.", "Methods and criteria: {}.", methods);
}

Phrase access_of(const Prepared &prepared) {
  if (!prepared.access.has_minutes())
    return {"Tidak ada waktu tempuh dalam hitungan ini.", "There are no travel times in this run."};
  return prepared.access.over_roads
             ? Phrase{"Waktu tempuh lewat jalan.", "Travel times along roads."}
             : Phrase{"Waktu tempuh dari desa ke desa bertetangga.", "Travel times from village to village."};
}

} // namespace

bool origin_is_used(Origin origin, const Publication &from) {
  const Inputs &in = from.prepared.inputs;
  switch (origin) {
  case Origin::heights:
    return from.prepared.heights.given();
  case Origin::indicators:
    return in.indicators.rows() > 0;
  case Origin::covariates:
    return in.covariates.rows() > 0;
  case Origin::lists:
    return !in.lists.by_hand.empty() || !in.lists.last_year.empty() || !in.lists.plan.empty();
  case Origin::facilities:
    return from.prepared.access.rows() > 0;
  case Origin::interventions:
  case Origin::coverage:
  case Origin::costs:
  case Origin::gains:
    return in.interventions.rows() > 0;
  default:
    return true;
  }
}

bool joins_villages(Origin origin) {
  switch (origin) {
  case Origin::estimate:
  case Origin::hot_spots:
  case Origin::register_clusters:
  case Origin::work_areas:
  case Origin::facilities:
  case Origin::plan:
  case Origin::ranking:
    return true;
  default:
    return false;
  }
}

Phrase all_the_others(const Publication &from, const Scope &villages) {
  const std::size_t others = from.prepared.inputs.area.villages.rows() - villages.size();
  if (others == 0)
    return {};
  return phrase("Data {} desa lain ikut menentukan angka ini: ia dihaluskan, diperingkat, atau dibiayai "
                "bersama mereka.",
                "The data of {} other villages bear on this number too: it is smoothed, ranked or paid "
                "together with them.",
                show_count(others));
}

std::vector<Phrase> particulars(Origin origin, const Publication &from, const Scope &villages) {
  switch (origin) {
  case Origin::estimate:
    return {method_of(from, villages)};
  case Origin::interventions:
    return intervention_sources_of(from.prepared.inputs.interventions);
  case Origin::plan:
    return {about_plan(from.decision.plan)};
  case Origin::ranking:
    return {rankings(from.decision)};
  case Origin::facilities:
    return {access_of(from.prepared)};
  default:
    return particulars_of_data(origin, from, villages);
  }
}

} // namespace lokus::write
