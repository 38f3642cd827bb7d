#pragma once
#include "write/tables/columns.hpp"
#include <stdexcept>
#include <string>

// The column of a table by its name.

namespace lokus::write {

inline const TableColumn &column(const Table &table, const std::string &name) {
  for (const TableColumn &each : table.columns)
    if (each.field.name == name)
      return each;
  throw std::runtime_error("no column " + name);
}

} // namespace lokus::write
