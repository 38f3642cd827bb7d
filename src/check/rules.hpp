#pragma once
#include "tables/inputs.hpp"

// The rules of check, one file each (rule_<name>.cpp). A rule sees everything that was read and
// returns what it finds; what reading found already it leaves alone.

namespace lokus::check {

// A village that reaches out of Indonesia (error; one where all do), or stretches over 2 degrees (warning) or
// 6 (error): one vertex is wrong.
Findings impossible_positions(const Inputs &inputs);
// warning each: a village with the boundary of another, or whose centre lies in another
Findings villages_upon_each_other(const Inputs &inputs);
Findings impossible_counts(const Inputs &inputs); // stunted > measured (error), measured > registered, nobody
                                                  // measured, or nobody registered though not nobody measured
// More people than any such place has, five times the largest or more an error: of a village and of a unit.
Findings implausible_counts(const Inputs &inputs);
Findings hardly_counted(const Inputs &inputs); // warnings: villages whose counts are believed in part only
// Warnings where there are rounds: kecamatan whose villages repeat the round before more often than chance
// has it, or whose measured are a running total; regencies whose numbers of registered never move.
Findings rounds_that_repeat(const Inputs &inputs);
Findings villages_without_counts(const Inputs &inputs); // warning each, where anything was joined
// Errors; warnings where counts.least_joined_percent allows less than the usual share. Each says the reasons
// by kind and where the first stands.
Findings rows_joined(const Inputs &inputs);     // of the rows that claim a village of the area
Findings villages_joined(const Inputs &inputs); // of the villages of each kabupaten/kota that has any row
Findings nothing_counted(const Inputs &inputs); // error: rows, but measured and stunted known in no village
Findings survey_missing(const Inputs &inputs);  // warning: counts, but a district without survey
Findings designs_assumed(const Inputs &inputs); // warning: an effect without a design
// A village's own code where a figure should be (error); one figure a hundred times the next largest
// (warning).
Findings implausible_indicators(const Inputs &inputs);
Findings implausible_prices(const Inputs &inputs); // warning: a slip, or thousands for rupiah
Findings prices_missing(const Inputs &inputs);     // warning: an intervention that nobody knows the price of

// warning each: a survey of a province or group of which the run has a part: used with the spread between
// regencies, or not at all
Findings surveys_of_larger_areas(const Inputs &inputs);
Findings months_apart(const Inputs &inputs); // warnings: counts and surveys of no known month or old when
                                             // the plan starts, counts that are not before it

// Of the village's line of the counts; without one, of all counts.
std::string counts_file_of(const Inputs &inputs, VillageId village);

// Whether counts were given at all: a run by indicators alone has none.
bool has_counts(const Inputs &inputs);

struct Rule {
  const char *name;
  Findings (*find)(const Inputs &inputs);
};

} // namespace lokus::check
