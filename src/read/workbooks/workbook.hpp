#pragma once
#include "read/workbooks/sheet.hpp"
#include "settings/scenario.hpp"
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lokus::read {

struct SheetName {
  std::string name;
  bool hidden = false;
};

// A workbook (.xlsx, also "strict" and .xlsm; .ods), known by its content and not by its name. Cells beyond
// column 1000 are not read: no table is as wide.
class Workbook {
public:
  // Error(failure) when the package or a part of it is damaged, locked by a password or of another kind.
  Workbook(const FilePath &path, std::string bytes);
  ~Workbook(); // erases the texts it holds
  Workbook(const Workbook &) = delete;
  Workbook &operator=(const Workbook &) = delete;

  const std::vector<SheetName> &sheets() const; // in the order of their tabs
  // All of a sheet, or its first lines without what is merged. Error(failure) as above.
  BookSheet sheet(std::size_t index) const;
  std::vector<CellLine> first_lines(std::size_t index, std::size_t most) const;

private:
  struct Open;
  std::unique_ptr<Open> open_;
};

// What bytes are, seen by how they begin.
enum class FileKind {
  package,     // a zip archive: a workbook, if anything
  old_book,    // the old binary workbook (.xls), or one with a password
  web_page,    // HTML, whatever it is called
  xml_book,    // a workbook as one XML text (Excel 2003, flat OpenDocument)
  text_or_none // text, or nothing known
};
FileKind kind_of(std::string_view bytes);

} // namespace lokus::read
