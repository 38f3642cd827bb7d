#include "cli/commands.hpp"
#include "cli/session.hpp"
#include <filesystem>

namespace lokus::cli {

// A made-up regency with its children in FOLDER/masukan, run to the end into FOLDER/hasil.
int command_demo(const Arguments &arguments) {
  const std::string folder = arguments.output.empty() ? "demo-lokus" : arguments.output;
  Arguments synth = arguments;
  synth.output = folder + "/masukan";
  synth.children = true;
  // What a demo left that did not come to its end.
  synth.force = arguments.force || !std::filesystem::exists(folder + "/hasil/run.json");
  Arguments run = arguments;
  run.command = "run";
  run.output = folder + "/hasil";
  run.operands = {folder + "/masukan/skenario_anak.toml"};
  const int made = command_synth(synth);
  return made != 0 ? made : command_run(run);
}

} // namespace lokus::cli
