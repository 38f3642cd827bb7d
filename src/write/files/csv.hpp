#pragma once
#include "write/tables/columns.hpp"
#include "write/write.hpp"

namespace lokus::write {

// "plain": UTF-8, comma, decimal point, LF, for programs. "id": byte order mark, semicolon, decimal comma,
// CRLF, codes as ="63.06" so that Indonesian Excel takes none for a time or a number.
// Missing is empty. In both, a text that a spreadsheet could run as a formula (begins_formula) gets an
// apostrophe in front.
enum class CsvStyle { plain, id };
CsvStyle csv_style(const WriteSettings &settings); // Error(request) for another name

// A number as it stands in the file; empty where missing.
std::string csv_number(const TableColumn &column, std::size_t row, CsvStyle style);

// A text as it stands in a plain file: every cell of text that lokus writes is made here.
std::string csv_cell(const std::string &text);

std::string csv_text(const Table &table, CsvStyle style);

// The last column of every file, `synthetic`: 1 when the settings say the data are made up.
void add_synthetic(Table &table, const WriteSettings &settings);

// `<table.name>.csv`, with the column `synthetic`.
void write_csv(const OutputFolder &folder, Table table, const WriteSettings &settings);

} // namespace lokus::write
