#include "jobs/explain.hpp"
#include "core/error.hpp"
#include "core/suggestion.hpp"
#include "core/text.hpp"
#include "lokus/audience.hpp"
#include "lokus/planning.hpp"
#include "lokus/public_edition.hpp"
#include "lokus/stages.hpp"
#include "plan/reason.hpp"
#include "rank/rank.hpp"
#include "write/explain/access.hpp"
#include "write/explain/explanation.hpp"
#include "write/explain/trace.hpp"
#include "write/tables/job_tables.hpp"

namespace lokus {
namespace {

std::string village_label(const Area &area, VillageId v) {
  return fmt::format("{} {} ({})", area.villages.code[v], area.villages.name[v],
                     area.subdistricts.name[area.villages.subdistrict[v]]);
}

// The plan whose prices explain: the decision's own where it is optimal, else the optimal one beside it.
const Plan &optimal_of(const Decision &decision) {
  for (const Plan &plan : decision.others)
    if (plan.rule.best)
      return plan;
  return decision.plan;
}

} // namespace

VillageId village_named(const Area &area, const std::string &text) {
  std::vector<VillageId> found;
  const auto code = dotted_code(text);
  std::vector<std::string> names;
  for (VillageId v : area.villages.code.all()) {
    names.push_back(join_name(area.villages.name[v]));
    if ((code && area.villages.code[v] == *code) || (!code && names.back() == join_name(text)))
      found.push_back(v);
  }
  if (found.size() == 1)
    return found.front();
  if (found.empty()) {
    const Phrase hint = did_you_mean(join_name(text), names);
    throw Error(ErrorKind::request,
                {fmt::format("tidak ada desa \"{}\" di wilayah ini{}", text, hint.id),
                 fmt::format("there is no village \"{}\" in this area{}", text, hint.en)});
  }
  std::string list;
  for (VillageId v : found)
    list += (list.empty() ? "" : ", ") + village_label(area, v);
  throw Error(ErrorKind::request,
              phrase("{} desa bernama \"{}\": {}; pakai kodenya",
                     "{} villages are called \"{}\": {}; use the code", found.size(), text, list));
}

namespace {

PlanReason plan_reason_of(const DecidedRun &run, VillageId village) {
  const auto &[prepared, decision, scenario] = run;
  if (decision.plan.chosen.empty())
    return {};
  const Constraints limits = limits_of(prepared, decision, scenario);
  const plan::Request asked = request_of(prepared, decision, scenario, limits);
  return plan::reason(asked, optimal_of(decision), decision.plan, village);
}

std::vector<Phrase> about_village(const ExplanationRequest &request) {
  const auto &[prepared, decision, scenario] = request.run;
  if (is_public(scenario))
    throw Error(
        ErrorKind::request,
        {"untuk umum hanya angka berkas keluaran yang dijelaskan: lokus explain SKENARIO desa.csv KOLOM "
         "DESA; penjelasan satu desa memuat hitungan yang ditutup",
         "for the public only numbers of output files are explained: lokus explain SCENARIO desa.csv "
         "COLUMN VILLAGE; the explanation of a village holds counts that are withheld"});
  const Inputs &in = prepared.inputs;
  const VillageId village = village_named(in.area, request.question.about);
  std::vector<Phrase> said = write::explanation(prepared, decision, plan_reason_of(request.run, village),
                                                village, scenario.plan.horizon);
  if (const auto access = write::access_explanation(prepared, scenario.facilities, village))
    said.push_back(*access);
  said.push_back(rank::change_of_place({in.area, in.counts, prepared.estimates, in.interventions, in.coverage,
                                        decision.options, decision.gains, in.last_year},
                                       scenario.rank, decision.rankings.front(), village));
  return said;
}

std::vector<Phrase> about_output(const ExplanationRequest &request, Watch &watch) {
  const auto &[prepared, decision, scenario] = request.run;
  const AskedAbout &asked = request.question;
  const std::vector<Picture> no_pictures;
  std::optional<PublicRun> seen;
  if (is_public(scenario))
    seen = public_view(prepared, decision, scenario, watch);
  const Prepared &p = seen ? seen->prepared : prepared;
  const Decision &d = seen ? seen->decision : decision;
  const RunRecord record =
      record_of(p, seen ? without_names(scenario) : scenario, {"", false, {}, request.language});
  return write::trace({p, d, no_pictures, record}, asked.about, asked.column, asked.row);
}

} // namespace

bool is_output(const std::string &word) {
  return write::is_output_file(word);
}

Explanation explain(const ExplanationRequest &request, Watch &watch) {
  return stage(watch, "explain", {"menyusun penjelasan", "putting the explanation together"}, [&] {
    return Explanation{is_output(request.question.about) ? about_output(request, watch)
                                                         : about_village(request),
                       request.language};
  });
}

Results results_of(const Explanation &explanation) {
  return {{write::paragraph_table("penjelasan", explanation.paragraphs, explanation.language)}, {}};
}

} // namespace lokus
