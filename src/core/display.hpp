#pragma once
#include "core/date.hpp"
#include "core/phrase.hpp"
#include "core/units.hpp"
#include <string>

namespace lokus {

// How numbers look to people. Machine output never passes through here.
// Indonesian: decimal comma, point for thousands; English the other way round. Missing is "–".

std::string show_number(double value, int decimals, Language language);  // 12.345,7 | 12,345.7
std::string show_count(std::size_t n, Language language);                // 12.345 | 12,345
std::string show_percent(double share, int decimals, Language language); // 0.271 -> "27,1 %"
// "Rp 1,25 miliar" / "Rp 1.25 billion"; under a million in full: "Rp 950.000". Three significant digits.
std::string show_rupiah(Rupiah amount, Language language);
std::string show_rupiah_full(Rupiah amount, Language language); // "Rp 1.250.000.000"
std::string show_date(Date date, Language language);            // "21 November 2026"
std::string show_month(YearMonth month, Language language);     // "Desember 2022"

// The same as each language writes it: what stands in a sentence.
Phrase show_number(double value, int decimals);
Phrase show_count(std::size_t n);
Phrase show_percent(double share, int decimals);
Phrase show_rupiah(Rupiah amount);
Phrase show_rupiah_full(Rupiah amount);
Phrase show_date(Date date);
Phrase show_month(YearMonth month);

// The same in both languages: make(language) is the text.
template <class Make>
Phrase both(Make &&make) {
  return {make(Language::id), make(Language::en)};
}

} // namespace lokus
