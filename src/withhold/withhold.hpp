#pragma once
#include "tables/decision.hpp"
#include "tables/inputs/withheld.hpp"
#include "tables/prepared.hpp"

// What the public may see (docs/methods/public-results.md): counts of few become classes, and everything that
// is published is worked out again from the classes.

namespace lokus::withhold {

// Of villages and units with counts. A village stays withheld where `earlier` withheld it in the same month,
// or showed a sum that holds it; a unit where it was withheld, where one of its villages was, and where a sum
// was shown of other villages than its own but of one of them.
Withheld counts_of_few(const Inputs &inputs, double least, const PublicLedger &earlier);

// The codes of a unit's villages as in LeftOpen::villages.
std::string unit_villages(const Area &area, const CountingUnits &units, CountingUnitId unit);

// The numbers of stunted children that the class of this number holds, of so many measured: all that are few,
// or all that are not.
std::vector<int> numbers_of_class(double measured, double stunted, double least);

// The heights that a village would have with `more` children below -2 (fewer, where negative): those nearest
// to the line cross it, as far as there are any.
struct OtherHeights {
  HeightScores scores;
  bool past_window = false; // one that crosses comes from outside the window around the line
};
OtherHeights with_more_below(const HeightScores &scores, VillageId village, int more);

// The inputs as a reader knows them who sees classes alone. A withheld village has the counts that are
// expected of its class, and for the estimate those that say as much as the class does (Counts::as_evidence).
// A small number of people of another kind becomes the middle of its class, (least - 1) / 2; indicators of
// withheld villages become the median of the others. Units that are
// withheld have no counts, as have villages without both measured and stunted; severely stunted nobody has.
// Heights of withheld villages, findings, review table, intake, audited cases, rounds, last year's figures
// and names of files are left out.
Inputs as_classes(const Inputs &inputs, const Withheld &withheld);

// Takes what stands for a class out of what is shown, so that nobody takes it for a count: missing are the
// counts of withheld villages and units, numbers below `least` of `inputs` with scores, parts and projections
// made of them, and sums of districts and surveyed areas with such a village; what heights say and the steps
// from register to survey are left out whole. `inputs` are those before as_classes.
void hide_classes(const Inputs &inputs, const Withheld &withheld, Prepared &prepared, Decision &decision);

} // namespace lokus::withhold
