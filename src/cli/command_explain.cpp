#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "core/error.hpp"
#include "explanation.hpp"
#include <cstdio>

namespace lokus::cli {

int command_explain(const Arguments &arguments) {
  if (arguments.operands.size() != 2)
    throw Error(ErrorKind::request, {"sebutkan skenario dan desa: lokus explain skenario.toml DESA",
                                     "name a scenario and a village: lokus explain scenario.toml VILLAGE"});
  Arguments of_scenario = arguments;
  of_scenario.operands.pop_back();
  Session session = open_session(of_scenario, "");
  const Prepared prepared = prepare(inspect_or_stop(session), session.scenario, session.watch);
  const VillageId village = village_named(prepared.inputs.area, arguments.operands.back());
  const Decision decision = decide(prepared, session.scenario, session.watch);
  for (const Phrase &paragraph : explain(prepared, decision, session.scenario, village))
    std::puts(paragraph.in(arguments.language).c_str());
  return 0;
}

} // namespace lokus::cli
