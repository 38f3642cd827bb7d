#pragma once
#include "read/workbooks/sheet.hpp"

namespace lokus::read {

// Cells as a workbook tells them, line by line, gathered into a sheet. What stands beyond column 1000 or line
// 1,048,576 is left out, so that no cell costs more memory than its file.
class SheetBuilder {
public:
  explicit SheetBuilder(std::size_t most_lines) : most_(most_lines) {}

  BookSheet &sheet() { return sheet_; }
  bool full() const { return sheet_.lines.size() >= most_; } // no further line is wanted

  void begin_line(std::size_t line, bool hidden);
  void put(std::size_t column, std::string text);
  void without_value(std::size_t column); // a formula of this line whose result is not stored
  void end_line();                        // a line without a filled cell is left out

  void hide_columns(std::size_t first, std::size_t last);
  void merge(const CellRange &range);
  BookSheet take();

private:
  BookSheet sheet_;
  CellLine line_;
  bool hidden_ = false, filled_ = false;
  std::size_t most_;
};

} // namespace lokus::read
