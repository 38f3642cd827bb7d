#pragma once
#include "core/phrase.hpp"
#include <cmath>
#include <string>

// JSON as text, for what the planner's page reads: missing numbers are null.

namespace lokus::write {

std::string page_text(const std::string &text); // with its quotes; no character of it ends a script element
std::string page_phrase(const Phrase &phrase);  // ["id","en"]
std::string page_number(double x);              // to the last digit
std::string page_rounded(double x, int digits); // to so many significant digits

// "[a,b,c]" of what say(each) gives.
template <class Range, class Say>
std::string page_list(const Range &range, Say &&say) {
  std::string text = "[";
  for (const auto &each : range) {
    if (text.size() > 1)
      text += ',';
    text += say(each);
  }
  return text + "]";
}

} // namespace lokus::write
