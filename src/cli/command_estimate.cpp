#include "cli/commands.hpp"
#include "cli/session.hpp"

namespace lokus::cli {

int command_estimate(const Arguments &arguments) {
  return publish_up_to(Part::estimates, arguments);
}

} // namespace lokus::cli
