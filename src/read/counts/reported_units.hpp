#pragma once
#include "read/counts/count_columns.hpp"
#include "settings/scenario.hpp"
#include "tables/inputs/counts.hpp"
#include <optional>

namespace lokus::read {

// What a row of the table is: nothing for villages. By counts.unit, else by the columns: villages where there
// is a column of their names or codes, else puskesmas, else kecamatan. Error(request) for a column of
// puskesmas that the scenario names as that of villages.
std::optional<CountingUnitKind> unit_of_rows(const Scenario &scenario, const TextTable &table);

// The table's rows, which are units of this kind, added to counts.reported_units. A kecamatan that the area
// does not have goes to the review table; a unit named twice in one kecamatan, in whichever table, is an
// error finding `duplicate_counts`.
void read_units(const CountedTable &counted, CountingUnitKind kind, const VillageLookup &lookup,
                Counts &counts, Findings &findings, Review &review);

} // namespace lokus::read
