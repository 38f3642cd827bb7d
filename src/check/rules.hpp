#pragma once
#include "tables/inputs.hpp"

// The rules of check, one file each (rule_<name>.cpp). A rule sees everything that was read and
// returns what it finds; what reading found already it leaves alone.

namespace lokus::check {

Findings
swapped_axes(const Inputs &inputs); // error: outside Indonesia, but inside when turned round; else warning
Findings impossible_counts(const Inputs &inputs); // stunted > measured (error), measured > registered, nobody
                                                  // measured, or nobody registered though not nobody measured
Findings villages_without_counts(const Inputs &inputs); // warning each; error when nothing was joined
Findings survey_missing(const Inputs &inputs);          // warning: counts, but a district without survey
Findings prices_missing(const Inputs &inputs); // warning: an intervention that nobody knows the price of

// warning each: a survey of a province or group of which the run has a part: used with the spread between
// regencies, or not at all
Findings surveys_of_larger_areas(const Inputs &inputs);
Findings months_apart(const Inputs &inputs); // warnings: counts and surveys of no known month or old when
                                             // the plan starts, counts that are not before it

struct Rule {
  const char *name;
  Findings (*find)(const Inputs &inputs);
};

} // namespace lokus::check
