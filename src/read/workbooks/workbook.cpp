#include "read/workbooks/workbook.hpp"
#include "core/text.hpp"
#include "read/children/erase.hpp"
#include "read/workbooks/ods.hpp"
#include "read/workbooks/xlsx.hpp"
#include <limits>

namespace lokus::read {

struct Workbook::Open {
  Open(const FilePath &path, std::string bytes) : package(path, std::move(bytes)) {}
  Package package;
  std::optional<XlsxBook> xlsx;
  std::optional<OdsBook> ods;

  BookSheet sheet(std::size_t index, std::size_t most) const {
    return xlsx ? xlsx_sheet(package, *xlsx, index, most) : ods_sheet(package, *ods, index, most);
  }
};

Workbook::Workbook(const FilePath &path, std::string bytes)
    : open_(std::make_unique<Open>(path, std::move(bytes))) {
  open_->xlsx = xlsx_book(open_->package);
  if (!open_->xlsx)
    open_->ods = ods_book(open_->package);
  if (!open_->xlsx && !open_->ods)
    damaged_workbook(path, "tidak ada lembar .xlsx atau .ods di dalamnya / holds no .xlsx or .ods workbook");
}

Workbook::~Workbook() {
  if (open_->xlsx)
    for (std::string &text : open_->xlsx->strings)
      erase(text);
  if (open_->ods)
    erase(open_->ods->content);
}

const std::vector<SheetName> &Workbook::sheets() const {
  return open_->xlsx ? open_->xlsx->sheets : open_->ods->sheets;
}

BookSheet Workbook::sheet(std::size_t index) const {
  return open_->sheet(index, std::numeric_limits<std::size_t>::max());
}

std::vector<CellLine> Workbook::first_lines(std::size_t index, std::size_t most) const {
  return open_->sheet(index, most).lines;
}

FileKind kind_of(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04"))
    return FileKind::package;
  if (bytes.starts_with("\xd0\xcf\x11\xe0"))
    return FileKind::old_book;
  if (bytes.starts_with("\xef\xbb\xbf"))
    bytes.remove_prefix(3);
  const std::string head = lower(trim(bytes.substr(0, 2000)));
  if (!head.starts_with('<'))
    return FileKind::text_or_none;
  if (head.find("office:spreadsheet") != std::string::npos || head.find("excel.sheet") != std::string::npos ||
      head.find("opendocument:xmlns:office") != std::string::npos)
    return FileKind::xml_book;
  for (const std::string word : {"html", "!doctype html", "table", "head", "body", "meta"})
    if (head.find("<" + word) != std::string::npos)
      return FileKind::web_page;
  return FileKind::text_or_none;
}

} // namespace lokus::read
