#include "core/signs.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>
#include <optional>

namespace lokus {
namespace {

struct Signs {
  char32_t first, last;
  char plain; // 0: nothing
};

constexpr std::array blanks = {
    Signs{0x85, 0x85, ' '},     Signs{0xa0, 0xa0, ' '},     Signs{0xad, 0xad, 0},
    Signs{0x34f, 0x34f, 0},     Signs{0x1680, 0x1680, ' '}, Signs{0x180e, 0x180e, 0},
    Signs{0x2000, 0x200a, ' '}, Signs{0x200b, 0x200f, 0},   Signs{0x2028, 0x2029, ' '},
    Signs{0x202a, 0x202e, 0},   Signs{0x202f, 0x202f, ' '}, Signs{0x205f, 0x205f, ' '},
    Signs{0x2060, 0x2064, 0},   Signs{0x2066, 0x2069, 0},   Signs{0x3000, 0x3000, ' '},
    Signs{0xfe00, 0xfe0f, 0},   Signs{0xfeff, 0xfeff, 0}};

constexpr std::array other_signs = {
    Signs{'`', '`', '\''},       Signs{0xab, 0xab, '"'},      Signs{0xb4, 0xb4, '\''},
    Signs{0xbb, 0xbb, '"'},      Signs{0x2b9, 0x2bf, '\''},   Signs{0x2c8, 0x2c8, '\''},
    Signs{0x2ca, 0x2cb, '\''},   Signs{0x2010, 0x2015, '-'},  Signs{0x2018, 0x201b, '\''},
    Signs{0x201c, 0x201f, '"'},  Signs{0x2032, 0x2032, '\''}, Signs{0x2033, 0x2033, '"'},
    Signs{0x2035, 0x2035, '\''}, Signs{0x2212, 0x2212, '-'},  Signs{0xff07, 0xff07, '\''},
    Signs{0xff0d, 0xff0d, '-'}};

// The character at a place of valid UTF-8, and how many bytes it has.
struct Character {
  char32_t code;
  std::size_t bytes;
};

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const std::size_t bytes = byte(0) < 0xc0 ? 1 : byte(0) < 0xe0 ? 2 : byte(0) < 0xf0 ? 3 : 4;
  if (bytes == 1 || at + bytes > text.size())
    return {byte(0), 1};
  char32_t code = byte(0) & (0xff >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i)
    code = code << 6 | (byte(i) & 0x3f);
  return {code, bytes};
}

template <std::size_t N>
std::optional<char> plain_of(char32_t code, const std::array<Signs, N> &table) {
  for (const Signs &signs : table)
    if (code >= signs.first && code <= signs.last)
      return signs.plain;
  return std::nullopt;
}

template <std::size_t N>
void replace_signs(std::string &text, const std::array<Signs, N> &table) {
  std::size_t to = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, bytes] = character_at(text, at);
    const bool stray = bytes == 1 && code >= 0x80; // a byte of no valid UTF-8: left as it is
    const auto plain = stray ? std::nullopt : plain_of(code, table);
    if (!plain)
      for (std::size_t i = 0; i < bytes; ++i)
        text[to++] = text[at + i];
    else if (*plain != 0)
      text[to++] = *plain;
    at += bytes;
  }
  std::fill(text.begin() + static_cast<std::ptrdiff_t>(to), text.end(), '\0');
  text.resize(to);
}

bool has_other_than_ascii(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

} // namespace

void plain_blanks(std::string &text) {
  if (has_other_than_ascii(text))
    replace_signs(text, blanks);
}

std::string plain_signs(std::string_view text) {
  std::string plain(text);
  plain_blanks(plain);
  if (has_other_than_ascii(plain) || plain.find('`') != std::string::npos)
    replace_signs(plain, other_signs);
  return plain;
}

std::string whole_words(std::string_view text) {
  std::string words = " ";
  for (const char c : lower(plain_signs(text))) {
    if ((c >= 'a' && c <= 'z') || is_digit(c))
      words += c;
    else if (words.back() != ' ')
      words += ' ';
  }
  return words.back() == ' ' ? words : words + " ";
}

bool begins_formula(std::string_view text) {
  constexpr std::array<std::string_view, 8> signs = {"=",      "+",      "-",      "@",
                                                     "\uff1d", "\uff0b", "\uff0d", "\uff20"};
  constexpr std::string_view first = "\t\r\n";
  if (text.empty() || first.find(text.front()) != std::string_view::npos)
    return !text.empty();
  std::string shown(text);
  plain_blanks(shown);
  shown.erase(0, shown.find_first_not_of(" \t\r\n"));
  return std::any_of(signs.begin(), signs.end(),
                     [&](std::string_view sign) { return shown.starts_with(sign); });
}

} // namespace lokus
