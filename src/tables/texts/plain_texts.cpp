#include "tables/texts/plain_texts.hpp"
#include <regex>

namespace lokus {

std::string without_settings(const std::string &sentence) {
  static const std::regex setting(
      R"( \((?![^)]*\.(csv|toml|html|xlsx|md|id)\b)[a-z_]+(\.[a-z_]+)+(, [a-z_]+(\.[a-z_]+)+)*\))"
      R"(|, (?![a-z_.]*\.(csv|toml|html|xlsx|md|id)\b)[a-z_]+(\.[a-z_]+)+(?![a-z_/]))");
  return std::regex_replace(sentence, setting, "");
}

std::string without_codes(const std::string &sentence) {
  static const std::regex code(R"(\b\d\d\.\d\d\.\d\d(\.\d{4})? (?=[A-Z]))"
                               R"(| \((baris|rows?) [0-9][0-9, …]*\))"
                               R"(| \(docs/[^)]*\))");
  return std::regex_replace(without_settings(sentence), code, "");
}

} // namespace lokus
