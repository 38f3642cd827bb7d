#include "read/cells/degrees.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace lokus::read {
namespace {

struct Half {
  std::string_view letters;
  Axis axis;
  int sign;
};

// Longer words first: LS is not a latitude of L.
constexpr std::array<Half, 10> halves = {{{"ls", Axis::latitude, -1},
                                          {"lu", Axis::latitude, 1},
                                          {"bt", Axis::longitude, 1},
                                          {"bb", Axis::longitude, -1},
                                          {"s", Axis::latitude, -1},
                                          {"u", Axis::latitude, 1},
                                          {"n", Axis::latitude, 1},
                                          {"e", Axis::longitude, 1},
                                          {"t", Axis::longitude, 1},
                                          {"w", Axis::longitude, -1}}};

// Signs of degrees, minutes and seconds, and what stands for them, become one blank.
std::string without_signs(std::string_view cell) {
  constexpr std::array<std::string_view, 13> signs = {
      "\xc2\xb0",     "\xc2\xba",     "\xcb\x9a",     "\xe2\x80\xb2", "\xe2\x80\xb3",
      "\xe2\x80\x98", "\xe2\x80\x99", "\xe2\x80\x9c", "\xe2\x80\x9d", "\xc2\xb4",
      "\xc2\xa0",     "\xe2\x80\xaf", "deg"};
  std::string plain;
  const std::string text = lower(cell);
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = std::string_view(text).substr(i);
    const auto sign = std::ranges::find_if(signs, [&](std::string_view s) { return rest.starts_with(s); });
    if (sign != signs.end()) {
      plain += ' ';
      i += sign->size();
    } else if (rest.starts_with("\xe2\x88\x92")) { // minus
      plain += '-';
      i += 3;
    } else {
      plain += std::string_view("'\"`:*").find(text[i]) != std::string_view::npos ? ' ' : text[i];
      ++i;
    }
  }
  return std::string(trim(plain));
}

// Takes the letters of a half of the Earth from the front or the end of the text.
std::optional<Half> take_half(std::string &text) {
  for (const Half &half : halves) {
    if (text.ends_with(half.letters))
      text.erase(text.size() - half.letters.size());
    else if (text.starts_with(half.letters))
      text.erase(0, half.letters.size());
    else
      continue;
    text = std::string(trim(text));
    return half;
  }
  return std::nullopt;
}

std::optional<double> sexagesimal(const std::vector<std::string> &parts) {
  double value = 0, unit = 1;
  for (std::size_t i = 0; i < parts.size(); ++i, unit *= 60) {
    const auto part = parse_number(parts[i]);
    const bool last = i + 1 == parts.size();
    if (!part || *part < 0 || (i > 0 && *part >= 60) || (!last && *part != std::floor(*part)))
      return std::nullopt;
    value += *part / unit;
  }
  return value;
}

std::vector<std::string> nonempty_parts(const std::vector<std::string> &parts) {
  std::vector<std::string> found;
  std::ranges::copy_if(parts, std::back_inserter(found), [](const std::string &p) { return !p.empty(); });
  return found;
}

} // namespace

std::optional<double> degrees_in(std::string_view cell, Axis axis) {
  std::string text = without_signs(cell);
  const std::optional<Half> half = take_half(text);
  if (half && half->axis != axis)
    return std::nullopt;
  std::ranges::replace(text, ',', '.');
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+'))
    text.erase(0, 1);
  const std::vector<std::string> parts = nonempty_parts(split(text, ' '));
  if (parts.empty() || parts.size() > 3 || (negative && half && half->sign > 0))
    return std::nullopt;
  const auto value = sexagesimal(parts);
  if (!value)
    return std::nullopt;
  return negative || (half && half->sign < 0) ? -*value : *value;
}

std::optional<double> degrees_of_thousands(std::string_view cell, double least, double most) {
  std::string text(trim(cell));
  const bool negative = text.starts_with('-');
  if (negative)
    text.erase(0, 1);
  std::ranges::replace(text, ',', '.');
  const std::vector<std::string> groups = split(text, '.');
  std::string digits;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const bool thousands = g == 0 ? !groups[g].empty() && groups[g].size() <= 3 : groups[g].size() == 3;
    if (groups.size() > 1 && !thousands)
      return std::nullopt;
    digits += groups[g];
  }
  const auto whole = parse_number(digits);
  if (groups.size() == 2 || !whole || !std::ranges::all_of(digits, is_digit))
    return std::nullopt;
  std::optional<double> found;
  for (int places = 0; places <= 12; ++places) {
    const double value = (negative ? -*whole : *whole) / std::pow(10.0, places);
    if (value < least || value > most)
      continue;
    if (found)
      return std::nullopt;
    found = value;
  }
  return found;
}

std::optional<LonLat> both_degrees_in(std::string_view cell) {
  const auto as_point = [](std::string_view lat, std::string_view lon) -> std::optional<LonLat> {
    const auto y = degrees_in(lat, Axis::latitude), x = degrees_in(lon, Axis::longitude);
    return x && y && std::fabs(*y) <= 90 && std::fabs(*x) > 90 ? std::optional(LonLat{*x, *y}) : std::nullopt;
  };
  for (const char mark : {';', ',', ' '})
    for (std::size_t at = cell.find(mark); at != std::string_view::npos; at = cell.find(mark, at + 1)) {
      const std::string_view front = cell.substr(0, at), back = cell.substr(at + 1);
      if (const auto point = as_point(front, back))
        return point;
      if (const auto point = as_point(back, front))
        return point;
    }
  return std::nullopt;
}

} // namespace lokus::read
