#include "core/text.hpp"
#include "core/signs.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace lokus {
namespace {

std::string prefix_with_points(std::string_view code, std::size_t length) {
  return std::string(code.substr(0, std::min(length, code.size())));
}

constexpr std::array dropped_words = {"DESA", "KEL", "KELURAHAN", "KEC", "KECAMATAN", "DS"};
constexpr std::array roman = {"I",  "II",  "III",  "IV",  "V",  "VI",  "VII",  "VIII",  "IX",  "X",
                              "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"};

} // namespace

std::string_view trim(std::string_view text) {
  constexpr std::string_view no_break = "\xc2\xa0";
  for (;;) {
    if (!text.empty() && std::string_view(" \t\r\n").find(text.front()) != std::string_view::npos)
      text.remove_prefix(1);
    else if (text.starts_with(no_break))
      text.remove_prefix(2);
    else
      break;
  }
  for (;;) {
    if (!text.empty() && std::string_view(" \t\r\n").find(text.back()) != std::string_view::npos)
      text.remove_suffix(1);
    else if (text.ends_with(no_break))
      text.remove_suffix(2);
    else
      return text;
  }
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char &c : out)
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char &c : out)
    if (c >= 'a' && c <= 'z')
      c = static_cast<char>(c - 'a' + 'A');
  return out;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  for (char c : text) {
    if (c == separator)
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

std::optional<std::string> dotted_code(std::string_view text) {
  text = trim(text);
  std::string digits;
  for (char c : text) {
    if (is_digit(c))
      digits += c;
    else if (c != '.')
      return std::nullopt;
  }
  if (digits.size() != 2 && digits.size() != 4 && digits.size() != 6 && digits.size() != 10)
    return std::nullopt;
  std::string dotted;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i == 2 || i == 4 || i == 6)
      dotted += '.';
    dotted += digits[i];
  }
  const bool has_points = text.find('.') != std::string_view::npos;
  if (has_points && dotted != text)
    return std::nullopt;
  return dotted;
}

std::string province_code(std::string_view code) {
  return prefix_with_points(code, 2);
}
std::string district_code(std::string_view code) {
  return prefix_with_points(code, 5);
}
std::string subdistrict_code(std::string_view code) {
  return prefix_with_points(code, 8);
}

std::string join_name(std::string_view name) {
  std::string plain = upper(plain_signs(name));
  for (char &c : plain)
    if (std::string_view("-.'\",/\t\r\n").find(c) != std::string_view::npos)
      c = ' ';
  std::string out;
  for (std::string &word : split(plain, ' ')) {
    const std::string_view w = trim(word);
    if (w.empty() || std::find(dropped_words.begin(), dropped_words.end(), w) != dropped_words.end())
      continue;
    const auto numeral = std::find(roman.begin(), roman.end(), w);
    if (!out.empty())
      out += ' ';
    if (numeral != roman.end() && !out.empty())
      out += std::to_string(numeral - roman.begin() + 1);
    else
      out += w;
  }
  return out;
}

std::string join_name_whole(std::string_view name) {
  std::string plain = plain_signs(name);
  std::erase(plain, '\'');
  return join_name(plain);
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  constexpr std::size_t longest = 100;
  if (a.size() > longest || b.size() > longest)
    return a == b ? 0 : std::max(a.size(), b.size());
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j)
    d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      d[i][j] =
          std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

std::optional<std::string> nearest_word(std::string_view word, std::span<const std::string> known) {
  std::optional<std::string> best;
  std::size_t best_distance = 0;
  const std::string plain = lower(word);
  for (const std::string &candidate : known) {
    const std::size_t distance = edit_distance(plain, lower(candidate));
    if (distance * 3 <= std::max<std::size_t>(candidate.size(), 3) && (!best || distance < best_distance)) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

std::optional<double> parse_number(std::string_view text) {
  text = trim(text);
  if (text.starts_with('+'))
    text.remove_prefix(1);
  double value = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (status != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

std::optional<int> parse_whole(std::string_view text) {
  if (text.empty() || text.size() > 6 || text.find_first_not_of("0123456789") != std::string_view::npos)
    return std::nullopt;
  int value = 0;
  for (char c : text)
    value = value * 10 + (c - '0');
  return value;
}

std::optional<std::string> survey_area_code(const std::string &text) {
  std::vector<std::string> codes;
  for (const std::string &part : split(text, '+')) {
    const auto code = dotted_code(part);
    if (!code || code->size() > 8)
      return std::nullopt;
    codes.push_back(*code);
  }
  const bool districts = std::ranges::all_of(codes, [](const std::string &code) { return code.size() == 5; });
  if (codes.size() > 1 && !districts)
    return std::nullopt;
  std::ranges::sort(codes);
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return joined(codes, "+");
}

} // namespace lokus
