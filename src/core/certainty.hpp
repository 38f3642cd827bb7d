#pragma once
#include "core/phrase.hpp"
#include <array>
#include <cstddef>
#include <cstdint>

// The words for how sure something is, with the number beside them: four steps, the same wherever they are
// said (docs/glossary.md). A chance is counted over draws, and said no finer than that count knows it.

namespace lokus {

enum class Certainty : std::uint8_t { sure, likely, either, sure_not };

// Chances from 0.95 are sure, from 0.75 likely, down to 0.05 could be either, the rest sure not.
Certainty certainty_of(double chance);

inline constexpr std::array all_certainties = {Certainty::sure, Certainty::likely, Certainty::either,
                                               Certainty::sure_not};
double least_chance(Certainty certainty); // of this step

// "hampir pasti", "almost surely"; and of being on a list: "hampir pasti masuk", "almost surely in".
Phrase certainty_words(Certainty certainty);
Phrase membership_words(Certainty certainty);

// In percent, to the first of 1, 2, 5 or 10 points that is no finer than the standard error of a share of so
// many draws; where hardly any or nearly all draws have it "under" and "over" what none of so many could rule
// out (three over their number, from 1 to 5 %). "–" where it is missing.
Phrase show_chance(double chance, std::size_t draws);

// "kemungkinan besar (80 %)", "likely (80 %)"; "–" where it is missing.
Phrase show_certainty(double chance, std::size_t draws);
Phrase show_membership(double chance, std::size_t draws);

} // namespace lokus
