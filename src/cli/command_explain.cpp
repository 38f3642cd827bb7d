#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "core/error.hpp"
#include "jobs/explain.hpp"
#include "lokus/decompose.hpp"
#include <cstdio>

namespace lokus::cli {
namespace {

std::vector<Phrase> about_village(const Prepared &prepared, Session &session, const std::string &word) {
  const VillageId village = village_named(prepared.inputs.area, word);
  return explain(prepared, decide(prepared, session.scenario, session.watch), session.scenario, village);
}

std::vector<Phrase> about_output(const Prepared &prepared, Session &session,
                                 const std::vector<std::string> &asked) {
  Decision decision = decide(prepared, session.scenario, session.watch);
  decision.uncertainty = decompose(prepared, decision, session.scenario, session.watch);
  return explain_output(prepared, decision, session.scenario, session.to.language, asked[1],
                        asked.size() > 2 ? asked[2] : "", asked.size() > 3 ? asked[3] : "");
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
  Session session = open_session(of_scenario, "");
  const Prepared prepared = prepare(inspect_or_stop(session), session.scenario, session.watch);
  for (const Phrase &paragraph :
       output ? about_output(prepared, session, asked) : about_village(prepared, session, asked[1]))
    std::puts(paragraph.in(arguments.language).c_str());
  return 0;
}

} // namespace lokus::cli
