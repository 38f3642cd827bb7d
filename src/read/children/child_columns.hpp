#pragma once
#include "read/cells/village_lookup.hpp"
#include "read/files/table.hpp"
#include "settings/scenario.hpp"

namespace lokus::read {

// Where things stand in an e-PPGBM/SIGIZI export; by name, never by position.
struct ChildColumns {
  VillageColumns place;
  std::size_t sex = 0, birth = 0, measured = 0, height = 0;
  std::optional<std::size_t> weight, position, oedema, puskesmas, district;
  std::optional<std::size_t> nik, name; // only for the keyed hash
};

// Every name a header of such an export may hold, so that it is found below title lines.
std::vector<std::string> child_column_names();

// Error(request) at the scenario's children.path for a sheet with a block of columns per month, one without a
// header line, and one that lacks a column that is needed; names what is missing, never what is there.
ChildColumns child_columns(const Scenario &scenario, const TextTable &table, Findings &findings);

// Whether a table has a column by which single children are known: a NIK or a date of birth.
bool looks_like_children(const TextTable &table);

} // namespace lokus::read
