#include "cli/commands.hpp"
#include "cli/session.hpp"

namespace lokus::cli {

int command_draw(const Arguments &arguments) {
  return publish_up_to(Part::sheets, arguments);
}

} // namespace lokus::cli
