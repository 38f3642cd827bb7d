#include "core/text.hpp"
#include "read/children/erase.hpp"
#include "read/files/xml.hpp"
#include "read/workbooks/sheet_builder.hpp"
#include "read/workbooks/xlsx.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

// "BC12": what is not there stays as it was.
void read_reference(std::string_view reference, CellPlace &place) {
  std::size_t letters = 0, column = 0, line = 0;
  for (; letters < reference.size() && letters < 4; ++letters) {
    const char c = reference[letters];
    if (c < 'A' || c > 'Z')
      break;
    column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
  }
  for (char c : reference.substr(letters))
    if (is_digit(c) && line < 10'000'000)
      line = line * 10 + static_cast<std::size_t>(c - '0');
  if (column > 0)
    place.column = column - 1;
  if (line > 0)
    place.line = line;
}

// Walks through the part of one sheet.
class XlsxSheetReader {
public:
  XlsxSheetReader(std::string_view bytes, const XlsxBook &book, std::size_t most)
      : xml_(bytes),
        book_(book),
        builder_(most) {
    builder_.sheet().days_from_1904 = book.days_from_1904;
  }

  // False when the XML is broken.
  bool read() {
    for (XmlEvent event = xml_.next(); event != XmlEvent::done && !builder_.full(); event = xml_.next()) {
      if (event != XmlEvent::start)
        continue;
      if (xml_.name() == "col")
        column();
      else if (xml_.name() == "row")
        row();
      else if (xml_.name() == "mergeCell")
        merged();
    }
    return !xml_.broken();
  }
  BookSheet take() { return builder_.take(); }

private:
  bool flag(const char *name) const {
    const std::string value = xml_.attribute(name);
    return value == "1" || value == "true";
  }
  std::size_t column_number(const char *name) const { // from 1 in the file, from 0 here
    return static_cast<std::size_t>(std::max(parse_whole(xml_.attribute(name)).value_or(1), 1) - 1);
  }
  void column() {
    if (flag("hidden"))
      builder_.hide_columns(column_number("min"), column_number("max"));
  }
  void merged() {
    const std::string range = xml_.attribute("ref");
    const std::size_t colon = range.find(':');
    CellRange cells;
    read_reference(std::string_view(range).substr(0, colon), cells.first);
    cells.last = cells.first;
    if (colon != std::string::npos)
      read_reference(std::string_view(range).substr(colon + 1), cells.last);
    builder_.merge(cells);
  }
  void row() {
    place_.line += 1;
    read_reference(xml_.attribute("r"), place_);
    builder_.begin_line(place_.line, flag("hidden"));
    place_.column = 0;
    for (XmlEvent event = xml_.next(); event != XmlEvent::done; event = xml_.next()) {
      if (event == XmlEvent::end && xml_.name() == "row")
        break;
      if (event == XmlEvent::start && xml_.name() == "c") {
        cell();
        ++place_.column;
      }
    }
    builder_.end_line();
  }
  void cell() {
    CellPlace named = place_;
    read_reference(xml_.attribute("r"), named);
    place_.column = named.column;
    const std::string type = xml_.attribute("t");
    const auto style = static_cast<std::size_t>(parse_whole(xml_.attribute("s")).value_or(0));
    std::string stored;
    const bool formula = cell_content(stored);
    if (formula && stored.empty() && type != "str")
      builder_.without_value(place_.column);
    builder_.put(place_.column, shown(type, style, stored));
    erase(stored);
  }
  // Up to the end of the cell; true where it holds a formula.
  bool cell_content(std::string &stored) {
    bool formula = false, in_value = false;
    for (XmlEvent event = xml_.next(); event != XmlEvent::done; event = xml_.next()) {
      if (event == XmlEvent::text) {
        if (in_value)
          stored += xml_.text();
        continue;
      }
      const std::string_view name = xml_.name();
      if (event == XmlEvent::end && name == "c")
        break;
      if (name == "v" || name == "t")
        in_value = event == XmlEvent::start;
      formula = formula || name == "f";
      if (event == XmlEvent::start && name == "rPh")
        xml_.skip();
    }
    return formula;
  }
  std::string shown(const std::string &type, std::size_t style, const std::string &stored) const {
    if (type == "s") {
      const auto index = parse_number(stored);
      const bool known = index && *index >= 0 && *index < static_cast<double>(book_.strings.size());
      return known ? std::string(trim(book_.strings[static_cast<std::size_t>(*index)])) : "";
    }
    if (type == "b")
      return trim(stored) == "1" ? "TRUE" : stored.empty() ? "" : "FALSE";
    if (type == "d")
      return shown_time(stored);
    if (type == "str" || type == "inlineStr" || type == "e")
      return std::string(trim(stored));
    const NumberKind kind = style < book_.styles.size() ? book_.styles[style] : NumberKind::plain;
    return shown_number(stored, kind, book_.days_from_1904);
  }

  XmlReader xml_;
  const XlsxBook &book_;
  SheetBuilder builder_;
  CellPlace place_{0, 0};
};

} // namespace

BookSheet xlsx_sheet(const Package &package, const XlsxBook &book, std::size_t index, std::size_t most) {
  std::optional<std::string> bytes = package.part(book.parts[index]);
  if (!bytes)
    damaged_workbook(package.path(), book.parts[index]);
  XlsxSheetReader reader(*bytes, book, most);
  const bool whole = reader.read();
  erase(*bytes);
  if (!whole)
    damaged_workbook(package.path(), book.parts[index] + ": XML");
  return reader.take();
}

} // namespace lokus::read
