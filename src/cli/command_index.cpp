#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "core/error.hpp"
#include "jobs/index.hpp"
#include <cstdio>

namespace lokus::cli {

int command_index(const Arguments &arguments) {
  if (arguments.operands.empty())
    throw Error(ErrorKind::request,
                {"sebut folder-folder hasil: lokus index hasil/jatim hasil/jateng -o hasil/indeks",
                 "name result folders: lokus index results/a results/b -o results/index"});
  const Destination to = make_destination(arguments, "hasil/indeks");
  Watch watch = make_watch(arguments.language);
  const ResultIndex result = index({arguments.operands, to.folder}, watch);
  WriteSettings settings = table_settings(arguments);
  settings.synthetic = result.total().synthetic;
  publish_results(results_of(result, to), settings, to, watch);
  std::puts(fmt::format("{}/indeks.html", to.folder).c_str());
  return 0;
}

} // namespace lokus::cli
