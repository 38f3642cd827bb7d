#include "read/files/xml.hpp"
#include "read/workbooks/ods.hpp"
#include <set>

namespace lokus::read {
namespace {

// Whether a part is locked by a password: its bytes are then no XML.
bool locked(const Package &package) {
  const auto manifest = package.part("META-INF/manifest.xml");
  return manifest && manifest->find("encryption-data") != std::string::npos;
}

// Names of the tables, hidden ones by the style that hides them. False when the XML is broken.
bool name_sheets(OdsBook &book) {
  std::set<std::string> hiding;
  std::string style;
  XmlReader xml(book.content);
  for (XmlEvent event = xml.next(); event != XmlEvent::done; event = xml.next()) {
    if (event != XmlEvent::start)
      continue;
    if (xml.name() == "style") {
      style = xml.attribute("name");
    } else if (xml.name() == "table-properties") {
      if (xml.attribute("display") == "false")
        hiding.insert(style);
    } else if (xml.name() == "table") {
      book.sheets.push_back({xml.attribute("name"), hiding.contains(xml.attribute("style-name"))});
      xml.skip();
    } else if (xml.name() == "tracked-changes") {
      xml.skip();
    }
  }
  return !xml.broken();
}

} // namespace

std::optional<OdsBook> ods_book(const Package &package) {
  const auto type = package.part("mimetype");
  auto content = package.part("content.xml");
  if (!content || (type && type->find("opendocument.spreadsheet") == std::string::npos))
    return std::nullopt;
  if (locked(package))
    damaged_workbook(package.path(), "kata sandi / password");
  OdsBook book{{}, std::move(*content)};
  if (!name_sheets(book))
    damaged_workbook(package.path(), "content.xml: XML");
  return book;
}

} // namespace lokus::read
