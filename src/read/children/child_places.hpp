#pragma once
#include "read/children/child_columns.hpp"
#include "tables/inputs/measurements.hpp"

namespace lokus::read {

enum class PlaceFault : std::uint8_t { none, outside, unmatched };

// The village of every row of a child-level export.
struct ChildPlaces {
  std::vector<VillageId> village; // with fault none
  std::vector<PlaceFault> fault;
};

// Rows that `skip` marks are not looked at: their cells may have shifted. `outside`: the row names another
// kabupaten/kota than those of the area (where at least one row names one of them), or has a code outside it,
// or the name map leaves it out. Each way of writing that matches no village makes one line of the review
// table, with the number of rows and nothing of any child. The writing is shown only where at least 5 rows
// agree on it or a village has nearly that name: a lone cell may hold a person's name that slipped into the
// wrong column.
ChildPlaces child_places(const TextTable &table, const ChildColumns &columns, const std::vector<bool> &skip,
                         const VillageLookup &lookup, Findings &findings, Review &review);

// Names of puskesmas that at least 5 rows bear, numbered by first appearance, "" (none or too rare) first.
struct ChildPuskesmas {
  std::vector<PuskesmasId> of_row;
  Column<PuskesmasId, std::string> name;
  std::size_t too_rare = 0; // rows whose puskesmas too few rows name
};
ChildPuskesmas child_puskesmas(const TextTable &table, std::optional<std::size_t> column,
                               const std::vector<bool> &skip);

// How many rows must agree before their writing is shown to anybody.
inline constexpr std::size_t least_rows_shown = 5;

} // namespace lokus::read
