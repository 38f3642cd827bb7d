#include "core/choice.hpp"
#include "core/suggestion.hpp"

namespace lokus {

Phrase unknown_choice(const std::string &setting, std::string_view name, std::span<const Choice> choices) {
  std::vector<std::string> known;
  std::string list;
  for (const Choice &choice : choices) {
    known.push_back(choice.name);
    list += (list.empty() ? "" : ", ") + choice.name;
  }
  const Phrase hint = did_you_mean(std::string(name), known);
  return {fmt::format("{}: \"{}\" tidak dikenal; pilih dari: {}{}", setting, name, list, hint.id),
          fmt::format("{}: \"{}\" is not known; choose from: {}{}", setting, name, list, hint.en)};
}

} // namespace lokus
