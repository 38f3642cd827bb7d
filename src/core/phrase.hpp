#pragma once
#include "core/pattern.hpp"
#include <concepts>
#include <fmt/core.h>
#include <span>
#include <string>
#include <string_view>

namespace lokus {

enum class Language { id, en };

// One sentence in the two languages of the program. Planners read `id`; `--lang en` chooses `en`.
struct Phrase {
  std::string id;
  std::string en;

  const std::string &in(Language language) const { return language == Language::en ? en : id; }
  friend bool operator==(const Phrase &, const Phrase &) = default;
  friend Phrase operator+(const Phrase &first, const Phrase &second) {
    return {first.id + second.id, first.en + second.en};
  }
};

// What is put into a placeholder. A Phrase is put into each language in that language. A view: what it was
// made from must outlive it.
class Argument {
public:
  Argument(const Phrase &phrase) : id_(phrase.id), en_(phrase.en) {}
  Argument(const std::convertible_to<std::string_view> auto &text) : id_(text), en_(id_) {}
  Argument(std::floating_point auto number) : type_(Type::real), real_(number) {}
  Argument(std::signed_integral auto number) : type_(Type::whole), whole_(number) {}
  Argument(std::unsigned_integral auto number) : type_(Type::natural), natural_(number) {}
  Argument(bool) = delete;
  Argument(char) = delete;

  // Calls take(value) with what it holds, text in the language.
  template <class Take>
  void visit(Language language, Take &&take) const {
    switch (type_) {
    case Type::text:
      return take(language == Language::en ? en_ : id_);
    case Type::whole:
      return take(whole_);
    case Type::natural:
      return take(natural_);
    case Type::real:
      return take(real_);
    }
  }

private:
  enum class Type : std::uint8_t { text, whole, natural, real };
  Type type_ = Type::text;
  std::string_view id_, en_;
  union {
    double real_ = 0;
    std::int64_t whole_;
    std::uint64_t natural_;
  };
};

template <class T>
constexpr ArgumentKind kind_of = std::floating_point<T> ? ArgumentKind::real
                                 : std::integral<T>     ? ArgumentKind::whole
                                                        : ArgumentKind::text;

// The pattern with its arguments; what a checked Pattern says of them is taken for granted.
std::string filled(const char *pattern, std::span<const Argument> arguments, Language language);

// A sentence with its arguments in both languages: each language has all of them, in the order it likes.
template <class... Args>
Phrase phrase(Pattern<kind_of<Args>...> id, Pattern<kind_of<Args>...> en, const Args &...args) {
  const std::array<Argument, sizeof...(Args)> all = {Argument(args)...};
  return {filled(id.text(), all, Language::id), filled(en.text(), all, Language::en)};
}

} // namespace lokus
