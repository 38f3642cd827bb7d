#pragma once
#include <string_view>

namespace lokus::read {

// The month that a word names, 1..12, or 0: Indonesian and English names, older spellings (Pebruari,
// Nopember), usual abbreviations and the beginnings of names, three letters at least; with or without a full
// stop, in small or capital letters.
int month_of_word(std::string_view word);

} // namespace lokus::read
