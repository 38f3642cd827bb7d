#include "read/cells/codes.hpp"
#include "core/signs.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <functional>
#include <vector>

namespace lokus::read {
namespace {

constexpr std::size_t village_digits = 10;

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// What a spreadsheet shows of the cell.
std::string shown(std::string_view cell) {
  const std::string plain = plain_signs(cell);
  std::string_view text = trim(plain);
  if (text.starts_with("=\"") && text.ends_with('"') && text.size() >= 3)
    text = text.substr(2, text.size() - 3);
  while (!text.empty() && (text.front() == '\'' || text.front() == ' '))
    text.remove_prefix(1);
  return std::string(trim(text));
}

// "6.306012001E9": the digits before the E, and how many the number has.
struct PowerOfTen {
  std::string digits;
  std::size_t all = 0;
};

std::optional<PowerOfTen> power_of_ten(const std::string &text) {
  const std::size_t e = text.find_first_of("eE");
  if (e == std::string::npos)
    return std::nullopt;
  std::string_view exponent = std::string_view(text).substr(e + 1);
  if (exponent.starts_with('+'))
    exponent.remove_prefix(1);
  const auto power = parse_whole(exponent);
  std::string digits = text.substr(0, e);
  if (digits.size() > 1 && (digits[1] == '.' || digits[1] == ','))
    digits.erase(1, 1);
  if (!power || !all_digits(digits) || digits.front() == '0')
    return std::nullopt;
  return PowerOfTen{digits, static_cast<std::size_t>(*power) + 1};
}

// Runs of digits with what stands between them; none where anything else does.
struct CodeParts {
  std::vector<std::string> digits;
  std::vector<char> marks; // between them; blanks around a mark do not count
};

std::optional<CodeParts> code_parts(const std::string &text) {
  CodeParts parts;
  char mark = 0;
  for (const char c : text) {
    if (is_digit(c)) {
      if (parts.digits.empty() || mark != 0) {
        if (!parts.digits.empty())
          parts.marks.push_back(mark);
        parts.digits.emplace_back();
      }
      parts.digits.back() += c;
      mark = 0;
    } else if (c == ' ') {
      mark = mark == 0 ? ' ' : mark;
    } else if (std::string_view(".,-/_").find(c) != std::string_view::npos && (mark == 0 || mark == ' ')) {
      mark = c;
    } else {
      return std::nullopt;
    }
  }
  return parts.digits.empty() ? std::nullopt : std::optional(parts);
}

std::string joined_digits(const CodeParts &parts) {
  return joined(parts.digits, "");
}

// A number with noughts alone behind its decimal mark.
bool is_whole_number(const CodeParts &parts) {
  return parts.digits.size() == 2 && (parts.marks[0] == '.' || parts.marks[0] == ',') &&
         parts.digits[1].find_first_not_of('0') == std::string::npos && parts.digits[0].size() > 2;
}

bool has_thousands(const CodeParts &parts) {
  const std::vector<std::string> &d = parts.digits;
  const bool alike =
      std::adjacent_find(parts.marks.begin(), parts.marks.end(), std::not_equal_to<>()) == parts.marks.end();
  return d.size() == 4 && d[0].size() == 1 && d[1].size() == 3 && d[2].size() == 3 && d[3].size() == 3 &&
         alike;
}

// The ten digits of a village's code in parts of 2, 2, 2 and 4, some perhaps not parted.
std::optional<std::string> village_in_parts(CodeParts parts) {
  if (parts.digits.size() == 4 && parts.digits[3].size() == 4)
    for (std::size_t i = 1; i < 3; ++i)
      if (parts.digits[i].size() == 1)
        parts.digits[i].insert(0, 1, '0');
  std::size_t end = 0;
  for (const std::string &digits : parts.digits) {
    end += digits.size();
    if (end != 2 && end != 4 && end != 6 && end != village_digits)
      return std::nullopt;
  }
  return end == village_digits ? std::optional(joined_digits(parts)) : std::nullopt;
}

} // namespace

std::optional<std::string> code_in_cell(std::string_view cell) {
  const std::string text = shown(cell);
  if (const auto code = dotted_code(text))
    return code;
  if (const auto power = power_of_ten(text))
    return power->digits.size() == power->all ? dotted_code(power->digits) : std::nullopt;
  const auto parts = code_parts(text);
  if (!parts || parts->digits.front().front() == '0')
    return std::nullopt;
  if (is_whole_number(*parts))
    return dotted_code(parts->digits[0]);
  if (has_thousands(*parts))
    return dotted_code(joined_digits(*parts));
  const auto digits = village_in_parts(*parts);
  return digits ? dotted_code(*digits) : std::nullopt;
}

bool has_lost_digits(std::string_view cell) {
  const auto power = power_of_ten(shown(cell));
  return power && power->digits.size() < power->all && power->all == village_digits;
}

} // namespace lokus::read
