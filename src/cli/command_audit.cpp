#include "cli/commands.hpp"
#include "cli/session.hpp"

namespace lokus::cli {

int command_audit(const Arguments &arguments) {
  return publish_up_to(Part::audit, arguments);
}

} // namespace lokus::cli
