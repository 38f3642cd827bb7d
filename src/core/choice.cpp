#include "core/choice.hpp"
#include "core/text.hpp"

namespace lokus {

Phrase unknown_choice(const std::string &setting, std::string_view name,
                      std::span<const std::string> choices) {
  const auto near = nearest_word(name, choices);
  const Phrase hint = near ? phrase("; maksudnya \"{}\"?", "; did you mean \"{}\"?", *near) : Phrase{};
  const std::string list = joined(choices, ", ");
  return {fmt::format("{} = \"{}\" tidak dikenal; pilihan: {}{}", setting, name, list, hint.id),
          fmt::format("{} = \"{}\" is not known; choices: {}{}", setting, name, list, hint.en)};
}

} // namespace lokus
