#include "jobs/explain.hpp"
#include "core/error.hpp"
#include "core/suggestion.hpp"
#include "core/text.hpp"
#include "lokus/audience.hpp"
#include "lokus/planning.hpp"
#include "plan/reason.hpp"
#include "rank/rank.hpp"
#include "write/explain/access.hpp"
#include "write/explain/explanation.hpp"
#include "write/explain/trace.hpp"

namespace lokus {
namespace {

std::string label(const Area &area, VillageId v) {
  return fmt::format("{} {} ({})", area.villages.code[v], area.villages.name[v],
                     area.subdistricts.name[area.villages.subdistrict[v]]);
}

// The plan whose prices explain: the decision's own where it is optimal, else the optimal one beside it.
const Plan &optimal_plan(const Decision &decision) {
  for (const Plan &plan : decision.others)
    if (plan.rule == PlanRule::optimal)
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
    list += (list.empty() ? "" : ", ") + label(area, v);
  throw Error(ErrorKind::request,
              phrase("{} desa bernama \"{}\": {}; pakai kodenya",
                     "{} villages are called \"{}\": {}; use the code", found.size(), text, list));
}

std::vector<Phrase> explain(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                            VillageId village) {
  if (is_public(scenario))
    throw Error(
        ErrorKind::request,
        {"untuk umum hanya angka berkas keluaran yang dijelaskan: lokus explain SKENARIO desa.csv KOLOM "
         "DESA; penjelasan satu desa memuat hitungan yang ditutup",
         "for the public only numbers of output files are explained: lokus explain SCENARIO desa.csv "
         "COLUMN VILLAGE; the explanation of a village holds counts that are withheld"});
  const Inputs &in = prepared.inputs;
  const Constraints limits = limits_of(prepared, scenario);
  const plan::Request request = request_of(prepared, decision, scenario, limits);
  std::vector<Phrase> said = write::explanation(
      prepared, decision, plan::reason(request, optimal_plan(decision), decision.plan, village), village,
      scenario.plan.horizon);
  if (const auto access = write::access_explanation(prepared, scenario.facilities, village))
    said.push_back(*access);
  said.push_back(rank::change_of_place(in.area, in.counts, prepared.estimates, in.interventions, in.coverage,
                                       decision.options, decision.gains, scenario.rank, in.last_year,
                                       decision.rankings.front(), village));
  return said;
}

bool is_output(const std::string &word) {
  return write::is_output_file(word);
}

std::vector<Phrase> explain_output(const Prepared &prepared, const Decision &decision,
                                   const Scenario &scenario, Language language, const std::string &file,
                                   const std::string &column, const std::string &row) {
  const std::vector<Picture> no_pictures;
  const RunRecord record = record_of(prepared, scenario, {"", false, {}, language});
  std::vector<Phrase> said;
  for_audience(prepared, decision, scenario, [&](const Prepared &p, const Decision &d) {
    said = write::trace({p, d, no_pictures, record}, file, column, row);
  });
  return said;
}

} // namespace lokus
