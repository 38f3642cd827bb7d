#pragma once
#include <string>
#include <string_view>

// Signs that look alike, or are not seen, in what people and their programs write (UTF-8).

namespace lokus {

// In place: every blank of Unicode becomes a plain blank; what is not seen goes (zero-width characters, soft
// hyphens, byte order marks, marks of direction). Nothing of what was there is left behind the shorter text.
void plain_blanks(std::string &text);

// As plain_blanks; every apostrophe and accent that stands alone becomes ', every dash -, every double quote
// ".
std::string plain_signs(std::string_view text);

// The words of a text in small letters and digits, a blank before and behind each, all other signs left out:
// " bumil ", so that a word is found whole. " " where there is none.
std::string whole_words(std::string_view text);

// Whether a spreadsheet could run the text as a formula: it begins with a tab or an end of line, or the first
// sign that is seen and no blank is = + - @, in full width too.
bool begins_formula(std::string_view text);

} // namespace lokus
