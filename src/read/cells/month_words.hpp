#pragma once
#include "core/date.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lokus::read {

// The month that a word names, 1..12, or 0: Indonesian and English names, older spellings (Pebruari,
// Nopember), usual abbreviations and the beginnings of names, three letters at least; with or without a full
// stop, in small or capital letters.
int month_of_word(std::string_view word);

// A month as people write it into headers, names of sheets and cells: "Agustus 2024", "STUNTING AGT'24",
// "Nopember", "2024-08", "08/2024".
struct WrittenMonth {
  YearMonth month;  // year 0: not said
  std::string rest; // the other words, joined by blanks
};

// Words: Indonesian and English names and their usual abbreviations, older spellings too (Pebruari,
// Nopember). A year has four digits, or two right behind the word (then of this century). Figures alone
// ("2024-08") only where they are the whole text. Nothing where no month is named, or two different ones.
std::optional<WrittenMonth> written_month_in(std::string_view text);

// Whether what is named so can be the month asked for: what it does not say is no objection.
bool month_fits(YearMonth named, YearMonth asked);

// Runs of letters and runs of digits, in small letters.
std::vector<std::string> runs_in(std::string_view text);

} // namespace lokus::read
