#pragma once
#include "read/files/package.hpp"
#include "read/workbooks/workbook.hpp"

namespace lokus::read {

// A workbook of OpenDocument (ISO/IEC 26300-1, 9): all its sheets are one text.
struct OdsBook {
  std::vector<SheetName> sheets;
  std::string content;
};

// None when the package holds no such workbook. Error(failure) when its text is damaged or locked.
std::optional<OdsBook> ods_book(const Package &package);

// The first `most` lines of a sheet.
BookSheet ods_sheet(const Package &package, const OdsBook &book, std::size_t index, std::size_t most);

} // namespace lokus::read
