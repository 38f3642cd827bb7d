#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "core/error.hpp"
#include "jobs/explain.hpp"
#include "lokus/decompose.hpp"
#include <cstdio>

namespace lokus::cli {
namespace {

Explanation explained(const Prepared &prepared, Session &session, const Question &question) {
  const Scenario &scenario = session.scenario;
  if (!is_output(question.about))
    village_named(prepared.inputs.area, question.about); // a misspelt name waits for no plan
  Decision decision = decide(prepared, scenario, session.watch);
  if (is_output(question.about))
    decision.uncertainty = decompose(prepared, decision, scenario, session.watch);
  return explain({{prepared, decision, scenario}, question, session.to.language}, session.watch);
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
  Session session = open_session_if_asked(of_scenario);
  const Prepared prepared = prepare(inspect_or_stop(session), session.scenario, session.watch);
  const Question question{asked[1], asked.size() > 2 ? asked[2] : "", asked.size() > 3 ? asked[3] : ""};
  const Explanation explanation = explained(prepared, session, question);
  for (const Phrase &paragraph : explanation.paragraphs)
    std::puts(paragraph.in(arguments.language).c_str());
  if (!arguments.output.empty())
    publish_if_asked(results_of(explanation), session.scenario.write, session.to, session.watch);
  return 0;
}

} // namespace lokus::cli
