#pragma once
#include "cli/arguments.hpp"
#include "cli/options.hpp"
#include <cstddef>
#include <span>
#include <string_view>

namespace lokus::cli {

// One entry per command; each stands in a file of its own, command_<name>.cpp, and has a page in
// docs/commands/lokus-<name>.md that names its options. The function returns the exit code.
struct Command {
  std::string_view name;
  std::string_view summary_id;
  std::string_view summary_en;
  int (*run)(const Arguments &);
  std::size_t most_operands;      // words after the command
  std::string_view options;       // those it has a use for, beside the ones of all: "--output --force"
  bool writes_on_request = false; // without --output it writes nothing
};

bool takes(const Command &command, const Option &option);

std::span<const Command> all_commands(); // in the order of the sentence

int command_run(const Arguments &);
int command_check(const Arguments &);
int command_estimate(const Arguments &);
int command_audit(const Arguments &);
int command_extract(const Arguments &);
int command_project(const Arguments &);
int command_plan(const Arguments &);
int command_compare(const Arguments &);
int command_evaluate(const Arguments &);
int command_explain(const Arguments &);
int command_rank(const Arguments &);
int command_verify(const Arguments &);
int command_draw(const Arguments &);
int command_synth(const Arguments &);
int command_calibrate(const Arguments &);
int command_target(const Arguments &);
int command_hindcast(const Arguments &);
int command_index(const Arguments &);
int command_demo(const Arguments &);
int command_scenario(const Arguments &);
int command_help(const Arguments &);

} // namespace lokus::cli
