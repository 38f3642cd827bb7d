#pragma once
#include "tables/inputs/counts.hpp"

namespace lokus::check {

// How often villages of a kecamatan have the measured and the stunted of the round before, over all pairs of
// rounds one after the other in which both are known and somebody was measured, but of villages so small that
// chance repeats them in one of ten cases.
struct RepeatedRounds {
  Column<SubdistrictId, double> compared, repeated;
  Column<SubdistrictId, double> expected;    // repeated by chance alone, by the spread of what did change
  Column<SubdistrictId, std::uint8_t> named; // repeated beyond what chance gives
};
// Rule: docs/methods/register-doubts.md. All 0 where there is but one round.
RepeatedRounds repeated_rounds(const Area &area, const Counts &counts);

// Counts::unchanged_since: of villages in the kecamatan named whose latest round repeats the one before.
Column<VillageId, YearMonth> unchanged_since(const Area &area, const Counts &counts);

// Villages whose measured grow from round to round of a year by about as many and end above the registered:
// the column holds the total of the year, not the children of the month. 1: so.
Column<VillageId, std::uint8_t> running_totals(const Counts &counts);

// Villages of fifty or more registered whose number is known in three or more rounds (compared), and of these
// the same in all.
struct UnmovedRegister {
  Column<VillageId, std::uint8_t> compared, unmoved;
};
UnmovedRegister unmoved_register(const Counts &counts);

} // namespace lokus::check
