#include "core/suggestion.hpp"
#include "core/text.hpp"

namespace lokus {

Phrase did_you_mean(const std::string &word, std::span<const std::string> known) {
  const auto near = nearest_word(word, known);
  return near ? phrase("; maksudnya {}?", "; did you mean {}?", *near) : Phrase{};
}

} // namespace lokus
