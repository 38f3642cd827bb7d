#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace lokus {

// A pattern is a sentence with placeholders: "{}", "{2}", "{1:.0f}". Placeholders are numbered from 0, or
// take the arguments in order; a pattern does one or the other. "{{" and "}}" are braces. What may stand
// after the colon: for whole numbers a width ("04"), for real numbers a sign, decimals and f or g
// ("+.3f"), for text nothing.

enum class ArgumentKind : std::uint8_t { text, whole, real };

// A pattern that its arguments do not fit. While compiling: the error.
struct WrongPattern {
  const char *why;
};

// A stretch of text, or a placeholder: the number of its argument and what stands after the colon.
struct PatternPiece {
  static constexpr std::size_t no_argument = 99;
  std::string_view text;
  std::size_t argument = no_argument;

  constexpr bool is_text() const { return argument == no_argument; }
};

// The pieces of a pattern one by one; throws WrongPattern.
class PatternReader {
public:
  constexpr explicit PatternReader(std::string_view pattern) : rest_(pattern) {}

  constexpr bool done() const { return rest_.empty(); }
  constexpr PatternPiece next() {
    std::size_t end = 0;
    while (end < rest_.size() && rest_[end] != '{' && rest_[end] != '}')
      ++end;
    if (end > 0)
      return {take(end)};
    if (rest_.size() > 1 && rest_[1] == rest_[0]) {
      take(1);
      return {take(1)};
    }
    while (end < rest_.size() && rest_[end] != '}')
      ++end;
    if (end == 0 || end == rest_.size())
      throw WrongPattern{"a brace without its other half"};
    const PatternPiece found = placeholder(take(end + 1).substr(1, end - 1));
    return found;
  }

private:
  constexpr std::string_view take(std::size_t length) {
    const std::string_view taken = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return taken;
  }
  constexpr PatternPiece placeholder(std::string_view inside) {
    std::size_t at = 0, number = 0;
    for (; at < inside.size() && inside[at] >= '0' && inside[at] <= '9'; ++at)
      number = 10 * number + static_cast<std::size_t>(inside[at] - '0');
    const bool numbered = at > 0;
    if (at < inside.size() && inside[at] != ':')
      throw WrongPattern{"a placeholder holds something else than a number and a format"};
    if (numbered ? in_order_ > 0 : by_number_)
      throw WrongPattern{"some placeholders have numbers and some have none"};
    by_number_ = numbered;
    return {inside.substr(at < inside.size() ? at + 1 : at), numbered ? number : in_order_++};
  }

  std::string_view rest_;
  std::size_t in_order_ = 0;
  bool by_number_ = false;
};

constexpr bool can_show(ArgumentKind kind, std::string_view format) {
  std::size_t at = 0;
  const auto digits = [&] {
    while (at < format.size() && format[at] >= '0' && format[at] <= '9')
      ++at;
  };
  if (kind == ArgumentKind::whole)
    digits();
  if (kind == ArgumentKind::real && !format.empty()) {
    at += format[at] == '+';
    if (at < format.size() && format[at] == '.') {
      ++at;
      digits();
    }
    at += at < format.size() && (format[at] == 'f' || format[at] == 'g');
  }
  return at == format.size();
}

// Every placeholder names an argument and can show it, every argument stands in a placeholder; else throws
// WrongPattern.
template <std::size_t n>
constexpr void require_placeholders(std::string_view pattern, const std::array<ArgumentKind, n> &arguments) {
  std::array<bool, n> used = {};
  for (PatternReader reader(pattern); !reader.done();) {
    const PatternPiece piece = reader.next();
    if (piece.is_text())
      continue;
    if (piece.argument >= n)
      throw WrongPattern{"a placeholder names no argument"};
    if (!can_show(arguments[piece.argument], piece.text))
      throw WrongPattern{"a placeholder has a format that its argument does not take"};
    used[piece.argument] = true;
  }
  for (const bool each : used)
    if (!each)
      throw WrongPattern{"an argument stands in no placeholder"};
}

// A literal checked against the kinds of its arguments while it is compiled.
template <ArgumentKind... kinds>
class Pattern {
public:
  consteval Pattern(const char *text) : text_(text) {
    require_placeholders(text, std::array<ArgumentKind, sizeof...(kinds)>{kinds...});
  }
  constexpr const char *text() const { return text_; }

private:
  const char *text_;
};

} // namespace lokus
