#include "core/password.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>

namespace lokus {
namespace {

constexpr std::string_view white = " \t\r\n";
constexpr std::array<std::string_view, 3> keys = {"password", "passwd", "pwd"};

std::size_t end_of_quoted(std::string_view text, std::size_t from) {
  for (std::size_t at = from + 1; at < text.size(); ++at) {
    if (text[at] == '\\')
      ++at;
    else if (text[at] == text[from])
      return at + 1;
  }
  return text.size();
}

std::size_t end_of_value(std::string_view text, std::size_t from) {
  if (from < text.size() && (text[from] == '\'' || text[from] == '"'))
    return end_of_quoted(text, from);
  const bool in_address = text.substr(0, from).find("://") != std::string_view::npos;
  std::size_t at = from;
  while (at < text.size() && white.find(text[at]) == std::string_view::npos &&
         !(in_address && text[at] == '&'))
    at += text[at] == '\\' ? 2 : 1;
  return std::min(at, text.size());
}

// Where the value of a key that ends at `after` begins; none where no = follows.
std::size_t begin_of_value(std::string_view text, std::size_t after) {
  const std::size_t sign = text.find_first_not_of(white, after);
  if (sign == std::string_view::npos || text[sign] != '=')
    return std::string_view::npos;
  return std::min(text.find_first_not_of(white, sign + 1), text.size());
}

std::string without_values(std::string_view text) {
  const std::string small = lower(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto key =
        std::ranges::find_if(keys, [&](std::string_view k) { return small.compare(at, k.size(), k) == 0; });
    const std::size_t value =
        key == keys.end() ? std::string_view::npos : begin_of_value(text, at + key->size());
    if (value == std::string_view::npos) {
      out += text[at++];
      continue;
    }
    out += text.substr(at, value - at);
    at = end_of_value(text, value);
    out += masked_password;
  }
  return out;
}

// The last @ of the line ends the password, which may hold some, and blanks.
std::string without_userinfo(std::string text) {
  for (std::size_t at = text.find("://"); at != std::string::npos; at = text.find("://", at + 3)) {
    const std::size_t begin = at + 3;
    const std::string_view address =
        std::string_view(text).substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
    const std::size_t host = address.rfind('@'), colon = address.find(':');
    if (host != std::string_view::npos && colon < host)
      text.replace(begin + colon + 1, host - colon - 1, masked_password);
  }
  return text;
}

} // namespace

std::string without_passwords(std::string_view text) {
  return without_userinfo(without_values(text));
}

bool holds_masked_password(std::string_view text) {
  if (text.size() > 1 && text.front() == '"' && text.back() == '"')
    text = text.substr(1, text.size() - 2);
  std::string filled_in(text);
  for (std::size_t at = filled_in.find(masked_password); at != std::string::npos;
       at = filled_in.find(masked_password, at))
    filled_in.replace(at, masked_password.size(), "x");
  return filled_in != text && without_passwords(text) == text && without_passwords(filled_in) != filled_in;
}

} // namespace lokus
