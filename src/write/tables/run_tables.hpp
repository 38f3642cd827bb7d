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

// How a CSV file of a run is made; what it is called and who opens it is in write/outputs.hpp.
struct RunTable {
  const char *name; // of the file, without ending; the name of the table made
  RunPart part;
  Table (*make)(const Publication &);
  bool (*is_left)(const Publication &) = nullptr; // whether this run has anything to say there; null: always
};

// Every one, in the order in which they are written.
std::span<const RunTable> run_tables();

bool is_left(const RunTable &table, const Publication &from);

} // namespace lokus::write
