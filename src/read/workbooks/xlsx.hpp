#pragma once
#include "read/files/package.hpp"
#include "read/workbooks/values.hpp"
#include "read/workbooks/workbook.hpp"

namespace lokus::read {

// What all sheets of an Office Open XML workbook share (ECMA-376 part 1, 18).
struct XlsxBook {
  std::vector<SheetName> sheets;
  std::vector<std::string> parts;   // the part of each sheet
  std::vector<std::string> strings; // shared strings
  std::vector<NumberKind> styles;   // by the style of a cell
  bool days_from_1904 = false;
};

// None when the package holds no such workbook. Error(failure) when a part is damaged.
std::optional<XlsxBook> xlsx_book(const Package &package);

// The first `most` lines of a sheet; what is merged only when all were read.
BookSheet xlsx_sheet(const Package &package, const XlsxBook &book, std::size_t index, std::size_t most);

} // namespace lokus::read
