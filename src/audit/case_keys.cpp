#include "audit/case_keys.hpp"
#include "core/text.hpp"

namespace lokus::audit {
namespace {

std::string by_number(const AuditCases &cases, CaseId c) {
  return fmt::format("{}|{}|{}", cases.ref[c], cases.village[c].row(), static_cast<int>(cases.group[c]));
}

} // namespace

std::string folded(std::string_view text) {
  std::string words;
  for (const char c : lower(text)) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank)
      words += c;
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  while (!words.empty() && (words.back() == ' ' || words.back() == '.'))
    words.pop_back();
  return words;
}

std::string case_key(const AuditCases &cases, CaseId c) {
  if (!cases.person[c].empty())
    return fmt::format("{}|{}", cases.person[c], static_cast<int>(cases.group[c]));
  return cases.ref[c].empty() ? fmt::format("row {}", c.row()) : by_number(cases, c);
}

std::string joining_key(const AuditCases &cases, CaseId c) {
  if (!cases.person[c].empty())
    return cases.person[c];
  return cases.joins[c] != 0 && !cases.ref[c].empty() ? by_number(cases, c) : "";
}

std::string bare_number(std::string_view ref) {
  std::string bare;
  for (const char c : lower(ref))
    if ((c >= 'a' && c <= 'z') || is_digit(c))
      bare += c;
  return bare;
}

} // namespace lokus::audit
