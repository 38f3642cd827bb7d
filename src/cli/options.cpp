#include "cli/options.hpp"
#include "cli/commands.hpp"
#include "core/error.hpp"
#include "core/suggestion.hpp"
#include <algorithm>
#include <array>
#include <vector>

namespace lokus::cli {
namespace {

constexpr std::array options = {
    Option{"--output", Takes::one_value, {}},
    Option{"--force", Takes::nothing, {}},
    Option{"--threads", Takes::one_value, {}},
    Option{"--seed", Takes::one_value, {}},
    Option{"--set", Takes::several_values, {}},
    Option{"--lang", Takes::one_value, {}},
    Option{"--csv", Takes::one_value, {}},
    Option{"--date", Takes::one_value, {}},
    Option{"--name-map", Takes::one_value, {}},
    Option{"--audience", Takes::one_value, {}},
    Option{"--data", Takes::one_value, {}},
    Option{"--villages", Takes::one_value, {"lokus.villages"}},
    Option{"--districts", Takes::one_value, {}},
    Option{"--on", Takes::one_value, {"boundaries.path"}},
    Option{"--within", Takes::one_value, {"boundaries.within"}},
    Option{"--children", Takes::nothing, {"children.path"}},
    Option{"--habit", Takes::several_values, {}},
    Option{"--by", Takes::one_value, {}},
    Option{"--history", Takes::one_value, {"history.path"}},
    Option{"--register", Takes::nothing, {}},
    Option{"--kinds", Takes::one_value, {}},
    Option{"--replicates", Takes::one_value, {}},
    Option{"--method", Takes::several_values, {"rank.methods", "estimate.method"}},
    Option{"--version", Takes::nothing, {}},
    Option{"--help", Takes::nothing, {}},
};

// The setting of the command's own stage where there is a choice.
std::string_view setting_for(const Command &command, const Option &option) {
  for (const std::string_view setting : option.settings)
    if (setting.substr(0, setting.find('.')) == command.name)
      return setting;
  return option.settings[0];
}

std::string takers(const Option &option) {
  constexpr int most = 4;
  std::string list;
  int named = 0;
  for (const Command &command : all_commands())
    if (takes(command, option) && ++named <= most)
      list += (list.empty() ? "" : ", ") + std::string(command.name);
  return named > most ? list + ", …" : list;
}

std::vector<std::string> option_names(const Command *command) {
  std::vector<std::string> names;
  for (const Option &option : options)
    if (command == nullptr || takes(*command, option))
      names.emplace_back(option.name);
  return names;
}

} // namespace

const Option *option_named(std::string_view word) {
  if (word == "-o" || word == "--out")
    word = "--output";
  if (word == "-h")
    word = "--help";
  const auto *found = std::ranges::find(options, word, &Option::name);
  return found == options.end() ? nullptr : found;
}

bool is_for_all(const Option &option) {
  return option.name == "--lang" || option.name == "--help" || option.name == "--version";
}

void refuse_for(const Command &command, const Option &option) {
  const std::string_view setting = setting_for(command, option);
  const bool instead = !setting.empty() && takes(command, *option_named("--set"));
  const Phrase hint = instead ? phrase("; pakai --set {}=NILAI", "; use --set {}=VALUE", setting) : Phrase();
  throw Error(ErrorKind::request,
              {fmt::format("lokus {0} tidak punya pilihan {1}, itu milik {2}{3}; lihat \"lokus help {0}\"",
                           command.name, option.name, takers(option), hint.id),
               fmt::format("lokus {0} does not take {1}, an option of {2}{3}; see \"lokus help {0}\"",
                           command.name, option.name, takers(option), hint.en)});
}

void refuse_unknown_option(const Command *command, const std::string &word) {
  Phrase hint = did_you_mean(word, option_names(command));
  if (hint.id.empty())
    hint = did_you_mean(word, option_names(nullptr));
  throw Error(ErrorKind::request,
              {fmt::format("argumen {} tidak dikenal{}; lihat \"lokus help\"", word, hint.id),
               fmt::format("unknown argument {}{}; see \"lokus help\"", word, hint.en)});
}

} // namespace lokus::cli
