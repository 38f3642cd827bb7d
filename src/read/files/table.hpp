#pragma once
#include "read/files/csv.hpp"
#include "read/files/wanted_sheet.hpp"
#include "settings/scenario.hpp"
#include "tables/findings.hpp"
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lokus::read {

// A table as text: what stands in each cell, trimmed, and where. Nothing is guessed about types.
struct TextTable {
  std::string file;                            // as named in the scenario
  std::vector<std::string> columns;            // names as written; of several lines joined
  std::vector<std::string> groups;             // by column: what stands above its name, or empty
  std::vector<std::size_t> line;               // of each row in the file or sheet, 1 = first
  std::vector<std::vector<std::string>> cells; // [row][column], every row as long as `columns`
  std::size_t header_line = 0;
  std::size_t header_matches = 0; // known names in the header; 0: it may be no header at all
  std::vector<std::size_t>
      note_lines; // lines below the header that were left out: notes, numbers of columns, sums
  std::vector<std::size_t> repeated_header_lines; // those that are the header once more
  std::vector<std::size_t> heading_lines;         // those that name the kecamatan of the rows below
  std::vector<std::size_t> ragged_lines;          // and those with another number of cells
  bool workbook = false; // cells that are numbers in a workbook stand here with a decimal point

  std::size_t rows() const { return line.size(); }
  std::vector<std::string> column(std::size_t c) const;
};

// A CSV (or .txt, .tsv) or a sheet of a workbook (.xlsx, .ods), known by its content: a file whose ending
// says otherwise is read with the warning content_not_as_named. Which sheet: workbooks/sheet_choice.hpp;
// which lines are rows, and what a header is: layout/layout.hpp. Separator ; , tab or | is the one that gives
// the best header; UTF-8 with or without BOM, UTF-16, or (with a warning) Windows-1252. Cells stand as a
// spreadsheet shows them (take_as_shown). A line with more or fewer cells than the header is an error finding
// and is left out: its values may stand in the wrong column. Error(failure) when unreadable, without any
// text, an old workbook (.xls), a web page, or when a quote is not closed.
TextTable read_table(const FilePath &path, const WantedSheet &sheet, std::span<const std::string> known,
                     Findings &findings);

// By its ending: a workbook; that or a table as text.
bool is_named_workbook(const std::string &path);
bool is_named_table(const std::string &path);

// The rows of a table, in that order, none twice.
TextTable only_rows(TextTable table, const std::vector<std::size_t> &rows);

// The rows in the order of what they hold, with their lines: the same whatever their order in the file, but
// for rows that are equal. Columns with these names come first, then the others by name.
TextTable in_order_of_content(TextTable table, std::span<const std::string> first);

// What stands in a row under a column; empty where there is no such column.
std::string cell_in(const TextTable &table, std::optional<std::size_t> column, std::size_t row);

// Column names compare without case, blanks, underscores and other signs: "Kode Desa" == "kode_desa".
std::string plain_name(std::string_view column);

// The columns of a name.
std::vector<std::size_t> columns_called(const TextTable &table, std::string_view name);
bool same_cells(const TextTable &table, std::size_t a, std::size_t b);

// The column with one of these names (the first name that is there wins). Error(request) where two columns
// bear it and differ: position never decides; warning `column_twice` where they are equal.
std::optional<std::size_t> find_column(const TextTable &table, std::span<const std::string> names,
                                       Findings &findings);

// The names of the columns, for messages: "a, b, c". "-" where the header holds not two known names: what was
// taken for it may be somebody's data.
std::string column_list(const TextTable &table);

} // namespace lokus::read
