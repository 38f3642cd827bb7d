#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lokus {

std::string_view trim(std::string_view text); // blanks, tabs, CR, LF, no-break spaces (UTF-8)
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
std::string lower(std::string_view text);                              // ASCII letters only
std::string upper(std::string_view text);                              // ASCII letters only
std::vector<std::string> split(std::string_view text, char separator); // keeps empty parts

// "a, b, c" of a list or set of texts.
template <class Texts>
std::string joined(const Texts &texts, std::string_view separator) {
  std::string out;
  for (const std::string &text : texts) {
    if (&text != &*texts.begin())
      out += separator;
    out += text;
  }
  return out;
}

// Dotted Kemendagri form of a village, kecamatan, kabupaten or province code: "6306012001",
// "63.06.01.2001" and " 63.06.01.2001 " become "63.06.01.2001". Digit counts 2, 4, 6 and 10 are codes;
// anything else is no code. 3-digit BPS kecamatan numbers (7 digits) are refused: no code.
std::optional<std::string> dotted_code(std::string_view text);
// The part of a dotted code that names the level above: district_code("63.06.01.2001") == "63.06".
std::string province_code(std::string_view village_code);
std::string district_code(std::string_view village_code);
std::string subdistrict_code(std::string_view village_code);

// The code of a surveyed area in dotted form: a province "63", a district "63.06", a kecamatan "63.06.05", or
// districts joined by "+", ascending: "63.05+63.06". Nothing for other texts.
std::optional<std::string> survey_area_code(const std::string &text);

// Name for joining: upper case, DESA/KEL./KELURAHAN/KECAMATAN/KEC. dropped, hyphens, apostrophes, quotes and
// points of any sign as spaces, spaces folded, roman numerals I..XX at the end written as digits. Never used
// for display.
std::string join_name(std::string_view name);
// The same with nothing in the place of an apostrophe: "Ma'rang" as "Marang".
std::string join_name_whole(std::string_view name);

// Number of single-letter edits (insert, delete, replace, swap of neighbours) between two texts; of texts of
// more than 100 bytes, which are no words, the longer one's size.
std::size_t edit_distance(std::string_view a, std::string_view b);
// The nearest of `known` within a third of its length, for "did you mean"; none if nothing is near.
std::optional<std::string> nearest_word(std::string_view word, std::span<const std::string> known);

// Plain decimal-point number, the whole text or nothing ("1.5", "-3", "1e6"); never locale-dependent.
std::optional<double> parse_number(std::string_view text);
std::optional<int> parse_whole(std::string_view text); // up to six digits and nothing else

} // namespace lokus
