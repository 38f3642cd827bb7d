#pragma once
#include "tables/inputs/villages.hpp"
#include "write/files/csv.hpp"
#include "write/tables/columns.hpp"
#include <optional>

namespace lokus::write {

// Column of a table by name. Error(request) naming the columns there are.
const TableColumn &column_named(const Table &table, const std::string &name);

// Row by its line in the file as a spreadsheet counts it (2: the first below the header); a number that is no
// line of it, or a word, by the code (dotted or not) or text that stands in one row alone. Error(request)
// otherwise, naming the lines there are.
std::size_t row_named(const Table &table, const std::string &text);

// The cell as it stands in the file; empty where missing.
std::string cell_text(const TableColumn &column, std::size_t row, CsvStyle style);

// What tells a row from others: texts, codes and months among its first columns; else its first column.
std::string key_of(const Table &table, std::size_t row);

// The villages a row is about: those that the first area code in it holds; all where it has none, or without
// a row.
std::vector<VillageId> villages_of(const Area &area, const Table &table, std::optional<std::size_t> row);

} // namespace lokus::write
