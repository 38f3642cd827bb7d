#pragma once
#include "core/phrase.hpp"
#include "tables/inputs/heights.hpp"
#include "tables/register/register_steps.hpp"

namespace lokus {

// "puskesmas Sukamaju", "kecamatan 63.06.01 Hulu", "kabupaten/kota 63.06 Contoh": of a unit of the quality
// sheet, in the middle of a sentence.
Phrase unit_in_words(UnitKind kind, const std::string &code, const std::string &name);

// One row of Piles: children around the line.
struct PileRow {
  double line = 0; // SD, of height_lines
  double below = 0, above = 0, expected_below = 0, expected_above = 0;
  double moved = 0, moved_low = 0, moved_high = 0;
};
template <class RowId>
PileRow pile_row(const HeightFigures<RowId> &figures, std::size_t line, RowId row) {
  const Piles<RowId> &pile = figures.pile[line];
  return {height_lines[line],       pile.below[row], pile.above[row],     pile.expected_below[row],
          pile.expected_above[row], pile.moved[row], pile.moved_low[row], pile.moved_high[row]};
}

// That more children stand just above the line than can be, and how many seem to be recorded taller. Of a
// pile that bends.
Phrase pile_sentence(const PileRow &pile);

// "18,3 % (17,1 sampai 19,6)"; a dash where it is not known.
Phrase share_with_interval(double share, double low, double high);
template <class RowId>
Phrase share_from_heights(const HeightFigures<RowId> &figures, RowId row) {
  return share_with_interval(figures.share[row], figures.low[row], figures.high[row]);
}
Phrase share_from_heights(const RegisterSteps &steps, StepsId row);

// Every step from the register to the end with its interval, and which of them is not known and why.
Phrase steps_sentence(const RegisterSteps &steps, StepsId row);

// Of a regency: how much of the difference between its register and its survey heights explain. Empty where
// one of the three is not known, or the register is not below the survey.
Phrase explained_sentence(const RegisterSteps &steps, StepsId row);

} // namespace lokus
