#include "cli/commands.hpp"
#include "cli/session.hpp"

namespace lokus::cli {

int command_plan(const Arguments &arguments) {
  return publish_up_to(Part::plan, arguments);
}

} // namespace lokus::cli
