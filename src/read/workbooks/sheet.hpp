#pragma once
#include "read/files/csv.hpp"
#include <cstddef>
#include <string>
#include <vector>

namespace lokus::read {

struct CellPlace {
  std::size_t line = 1;   // in the sheet, 1 = first
  std::size_t column = 0; // 0 = A
};

// The cells that one merged cell covers.
struct CellRange {
  CellPlace first, last;
};

// One sheet as it is shown: texts as typed, numbers with a decimal point and at most fifteen digits, whole
// where they are that but for noise, cells in percent format as "45%", days as "2026-08-05" with the time
// behind where there is one, TRUE and FALSE, errors as "#REF!".
struct BookSheet {
  std::vector<CellLine> lines;             // with a filled cell; each as wide as its last one
  std::vector<CellRange> merged;           // by first line, then column
  std::vector<std::size_t> hidden_lines;   // those among `lines`, ascending
  std::vector<std::size_t> hidden_columns; // ascending
  std::vector<CellPlace> without_value;    // formulas beside which no result is stored; their cells are empty
  bool days_from_1904 = false;             // numbers without a date format count their days from there
};

// As spreadsheets name a cell: "F2".
std::string cell_name(CellPlace place);

} // namespace lokus::read
