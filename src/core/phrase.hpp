#pragma once
#include <fmt/core.h>
#include <string>

namespace lokus {

enum class Language { id, en };

// One sentence in the two languages of the program. Planners read `id`; `--lang en` chooses `en`.
struct Phrase {
  std::string id;
  std::string en;

  const std::string &in(Language language) const { return language == Language::en ? en : id; }
  friend bool operator==(const Phrase &, const Phrase &) = default;
};

// The same arguments put into both sentences (fmt syntax; `{0}` lets the order differ).
template <class... Args>
Phrase phrase(const char *id, const char *en, const Args &...args) {
  return {fmt::vformat(id, fmt::make_format_args(args...)), fmt::vformat(en, fmt::make_format_args(args...))};
}

} // namespace lokus
