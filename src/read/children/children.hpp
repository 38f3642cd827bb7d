#pragma once
#include "read/cells/village_lookup.hpp"
#include "tables/inputs.hpp"

namespace lokus::read {

struct ChildrenRead {
  Measurements measurements;
  Intake intake; // rows_in = used + rejected
};

// The register's export (children.path), a line per child and measurement; empty when none is named. Names
// and NIK are read only for the keyed hash by which the same child is known; the sheet is erased before this
// returns, and no finding, review line or error holds a cell of it. Errors (findings) `ambiguous_date`,
// `bps_codes`, `codes_rounded`, `sex_codes`, `dates_unreadable` (more than a fifth of the lines),
// `nothing_measured`; warnings: those of child_dates, child_heights and child_weights, one per reason for
// which lines are not used, and `zero_measure`, `unreadable_measure`, `implausible_measure`,
// `birth_date_filled_in`, `same_birth_date`, `sex_unknown`, `missing_date`, `rare_puskesmas`, `niks_damaged`,
// `children_not_identified`, `duplicates_differ`. Error(request) as child_columns and keyed_hash.
ChildrenRead children(const Scenario &scenario, const VillageLookup &lookup, Findings &findings,
                      Review &review);

} // namespace lokus::read
