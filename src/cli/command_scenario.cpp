#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "core/error.hpp"
#include "lokus/lokus.hpp"
#include "settings/page.hpp"
#include <cstdio>

namespace lokus::cli {

int command_scenario(const Arguments &arguments) {
  if (arguments.operands.size() != 2 || arguments.operands.front() != "show")
    throw Error(ErrorKind::request,
                phrase("pakai: lokus scenario show skenario.toml", "use: lokus scenario show scenario.toml"));
  const Scenario scenario = load_scenario(arguments, arguments.operands[1]);
  std::fputs(settings::scenario_page(scenario, choices(), arguments.language).c_str(), stdout);
  return 0;
}

} // namespace lokus::cli
