#include "cli/commands.hpp"
#include "cli/session.hpp"

namespace lokus::cli {

int command_rank(const Arguments &arguments) {
  return publish_up_to(Part::ranking, arguments);
}

} // namespace lokus::cli
