#pragma once
#include <string>
#include <string_view>

namespace lokus::cli {

struct Command;

enum class Takes { nothing, one_value, several_values };

// An option of the command line, whoever takes it. Which commands take it stands in commands.cpp.
struct Option {
  std::string_view name; // "--output"
  Takes takes;
  std::string_view settings[2]; // what others may mean by it in a scenario; empty: nothing
};

// The option that `word` names, also by another of its names (-o, --out, -h); null where there is none.
const Option *option_named(std::string_view word);

// An option that all commands take: language, help, version.
bool is_for_all(const Option &option);

// Error(request) for an option of other commands: whose it is, and what to do instead.
[[noreturn]] void refuse_for(const Command &command, const Option &option);

// Error(request) for a word that begins with a dash and is no option: the nearest that this command takes,
// else the nearest of any. `command` may be null.
[[noreturn]] void refuse_unknown_option(const Command *command, const std::string &word);

} // namespace lokus::cli
