#pragma once
#include "read/cells/village_lookup.hpp"
#include "read/files/table.hpp"
#include "settings/scenario.hpp"
#include <array>
#include <vector>

namespace lokus::read {

// What the columns of a counts table hold, in its rows; missing where a cell tells nothing.
struct CountColumns {
  std::vector<double> registered, measured, stunted, severely_stunted, families_at_risk;
  bool measured_are_weighed = false;
  std::array<std::vector<double>, 5> people; // by CountedPeople; empty where there is no such column
};

// A table with its columns read, and the scenario whose counts are those of the table.
struct CountedTable {
  const Scenario &scenario;
  const TextTable &table;
  CountColumns columns;
};

// By the names of the scenario, else by the usual ones. Where two of those are there and differ the first is
// taken: warning `column_chosen`. Without a column of the measured their classes of height for age are added
// (`measured_from_classes`), or the weighed stand for them (`weighed_for_measured`). Error(request) at the
// setting's place when a required column, or one that the scenario names, is not found. Rows of units need no
// column of the registered.
CountColumns count_columns(const Scenario &scenario, const TextTable &table, bool of_units,
                           Findings &findings);

// Where the village of a row stands; Error(request) where there are not enough columns.
VillageColumns count_village_columns(const Scenario &scenario, const TextTable &table, Findings &findings);

} // namespace lokus::read
