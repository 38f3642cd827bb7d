#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "core/error.hpp"
#include "jobs/explain.hpp"
#include "lokus/decompose.hpp"
#include "lokus/read_otherwise.hpp"
#include <cstdio>

namespace lokus::cli {
namespace {

Explanation explained(const Prepared &prepared, Session &session, const AskedAbout &question) {
  const Scenario &scenario = session.scenario;
  if (!is_output(question.about))
    village_named(prepared.inputs.area, question.about); // a misspelt name waits for no plan
  Decision decision = decide(prepared, scenario, session.watch);
  if (is_output(question.about)) {
    decision.uncertainty = decompose(prepared, decision, scenario, session.watch);
    decision.evidence_mix = read_otherwise(prepared, decision, scenario, session.watch);
  }
  return explain({{prepared, decision, scenario}, question, session.to.language}, session.watch);
}

// Answers are printed, so a folder with results in it (-o as of the run that is asked about) is no reason to
// refuse the question; nothing is put into it.
bool is_kept_out(const Arguments &arguments) {
  return !arguments.output.empty() && !arguments.force && !can_be_written(arguments.output);
}

} // namespace

int command_explain(const Arguments &arguments) {
  const std::vector<std::string> &asked = arguments.operands;
  const bool output = asked.size() > 1 && is_output(asked[1]);
  if (asked.size() < 2 || asked.size() > (output ? 4 : 2))
    throw Error(ErrorKind::request,
                {"sebutkan skenario dan desa, atau berkas keluaran dengan kolom dan barisnya: lokus explain "
                 "skenario.toml DESA; lokus explain skenario.toml BERKAS.csv [KOLOM [BARIS]]",
                 "name a scenario and a village, or an output file with column and row: lokus explain "
                 "scenario.toml VILLAGE; lokus explain scenario.toml FILE.csv [COLUMN [ROW]]"});
  Arguments of_scenario = arguments;
  of_scenario.operands.resize(1);
  const bool kept_out = is_kept_out(arguments);
  if (kept_out)
    of_scenario.output.clear();
  Session session = open_session_if_asked(of_scenario);
  const Prepared prepared = prepare(inspect_or_stop(session), session.scenario, session.watch);
  const AskedAbout question{asked[1], asked.size() > 2 ? asked[2] : "", asked.size() > 3 ? asked[3] : ""};
  const Explanation explanation = explained(prepared, session, question);
  for (const Phrase &paragraph : explanation.paragraphs)
    std::puts(paragraph.in(arguments.language).c_str());
  publish_if_asked(results_of(explanation), session.scenario.write, session.to, session.watch);
  if (kept_out)
    std::puts(phrase("{} berisi hasil dan tidak diubah; sebut folder baru untuk menyimpan penjelasan ini",
                     "{} holds results and is left as it is; name a new folder to keep this explanation",
                     arguments.output)
                  .in(arguments.language)
                  .c_str());
  return 0;
}

} // namespace lokus::cli
