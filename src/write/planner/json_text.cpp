#include "write/planner/json_text.hpp"

namespace lokus::write {

std::string page_text(const std::string &text) {
  std::string out = "\"";
  for (const char c : text)
    if (c == '"' || c == '\\')
      out += {'\\', c};
    else if (static_cast<unsigned char>(c) < 0x20 || c == '<')
      out += fmt::format("\\u{:04x}", static_cast<int>(c));
    else
      out += c;
  return out + "\"";
}

std::string page_phrase(const Phrase &phrase) {
  return "[" + page_text(phrase.id) + "," + page_text(phrase.en) + "]";
}

std::string page_number(double x) {
  return std::isfinite(x) ? fmt::format("{}", x) : "null";
}

std::string page_rounded(double x, int digits) {
  return std::isfinite(x) ? fmt::format("{:.{}g}", x, digits) : "null";
}

} // namespace lokus::write
