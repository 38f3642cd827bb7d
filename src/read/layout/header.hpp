#pragma once
#include "read/files/csv.hpp"
#include <span>
#include <string>
#include <vector>

namespace lokus::read {

// Names of columns as they compare (plain_name), ascending.
using PlainNames = std::vector<std::string>;
PlainNames plain_names(std::span<const std::string> names);
bool is_known_name(const PlainNames &names, std::string_view column);

// The header of a table: up to three lines, one under the other.
struct Header {
  std::size_t first = 0;           // the index of its first line
  std::size_t lines = 1;           // how many
  std::size_t matches = 0;         // columns with a known name
  std::size_t filled = 0;          // columns with a name
  std::vector<std::string> names;  // by column
  std::vector<std::string> groups; // by column: what stands above the name in a line of its own, or empty
  std::size_t end() const { return first + lines; }
};

// Where a header may begin and how tall it may be; find_header looks at no more lines.
inline constexpr std::size_t header_within = 30, most_header_lines = 3;
inline constexpr std::size_t lines_for_header = header_within + most_header_lines - 1;

// The header among the first 30 of `lines` (those with a filled cell): the line that holds most known names,
// or with it the lines that name groups of its columns. A group speaks for the empty cells to its right.
// "Balita" over "Diukur" is called by the whole, "Balita Diukur", where that is known, "Kode Desa" for "Desa"
// over "Kode" likewise, else by the last, "Diukur", unless another column has that name too.
Header find_header(const std::vector<CellLine> &lines, const PlainNames &known);

// More known names, then fewer lines, then more columns.
bool better(const Header &a, const Header &b);

std::size_t filled_cells(const CellLine &line);

// A line of the header that comes again, as at the top of each printed page.
bool repeats(const CellLine &line, const CellLine &header_line);

// A line below the header that numbers the columns, (1) (2) (3), 1 2 3, -1 -2 -3 (what Excel makes of
// brackets), a b c, "6 = 5 / 4", or names their units in brackets.
bool numbers_columns(const CellLine &line);

} // namespace lokus::read
