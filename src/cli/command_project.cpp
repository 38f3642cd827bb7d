#include "cli/commands.hpp"
#include "cli/session.hpp"

namespace lokus::cli {

int command_project(const Arguments &arguments) {
  return publish_up_to(Part::projection, arguments);
}

} // namespace lokus::cli
