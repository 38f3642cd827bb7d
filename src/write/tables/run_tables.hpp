#pragma once
#include "write/files/formats.hpp"
#include "write/tables/columns.hpp"
#include <span>

namespace lokus::write {

// Which commands leave a table: a run leaves all of them.
enum class RunPart {
  villages,
  estimates,
  quality,
  facilities,
  ranking,
  plan,
  projection,
  audit,
  assumptions,
  findings
};

// A CSV file of a run.
struct RunTable {
  const char *name; // of the file, without ending; the name of the table made
  RunPart part;
  Origin origin; // of the columns that say nothing else
  Table (*make)(const Publication &);
  bool (*is_left)(const Publication &) = nullptr; // whether this run has anything to say there; null: always
};

// Every one, in the order in which they are written.
std::span<const RunTable> run_tables();

// The table with an origin for every column.
Table make(const RunTable &table, const Publication &from);

bool is_left(const RunTable &table, const Publication &from);

} // namespace lokus::write
