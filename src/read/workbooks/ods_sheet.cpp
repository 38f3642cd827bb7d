#include "core/text.hpp"
#include "read/files/xml.hpp"
#include "read/workbooks/ods.hpp"
#include "read/workbooks/sheet_builder.hpp"
#include "read/workbooks/values.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

// Walks through the text of a workbook to one sheet.
class OdsSheetReader {
public:
  OdsSheetReader(std::string_view content, std::size_t most) : xml_(content), builder_(most) {}

  // False when the XML is broken.
  bool read(std::size_t index) {
    std::size_t table = 0;
    for (XmlEvent event = xml_.next(); event != XmlEvent::done; event = xml_.next()) {
      if (event != XmlEvent::start)
        continue;
      if (xml_.name() == "table" && table++ == index)
        return lines();
      if (xml_.name() == "table" || xml_.name() == "tracked-changes")
        xml_.skip();
    }
    return !xml_.broken();
  }
  BookSheet take() { return builder_.take(); }

private:
  std::size_t times(const char *name) const {
    return static_cast<std::size_t>(std::clamp(parse_number(xml_.attribute(name)).value_or(1), 1.0, 2e6));
  }
  bool unseen() const {
    const std::string visibility = xml_.attribute("visibility");
    return visibility == "collapse" || visibility == "filter";
  }
  bool lines() {
    std::size_t columns = 0;
    for (XmlEvent event = xml_.next(); event != XmlEvent::done && !builder_.full(); event = xml_.next()) {
      const std::string_view name = xml_.name();
      if (event == XmlEvent::end && name == "table")
        break;
      if (event != XmlEvent::start)
        continue;
      if (name == "table-column") {
        const std::size_t first = columns;
        columns += times("number-columns-repeated");
        if (unseen())
          builder_.hide_columns(first, columns - 1);
      } else if (name == "table-row") {
        line();
      } else if (name == "shapes" || name == "forms" || name == "named-expressions") {
        xml_.skip();
      }
    }
    return !xml_.broken();
  }
  // A filled line that is repeated is as many lines; empty ones cost nothing.
  void line() {
    const std::size_t repeated = times("number-rows-repeated");
    const bool hidden = unseen();
    std::vector<std::pair<std::size_t, std::string>> filled;
    builder_.begin_line(line_, hidden);
    std::size_t column = 0;
    for (XmlEvent event = xml_.next(); event != XmlEvent::done; event = xml_.next()) {
      if (event == XmlEvent::end && xml_.name() == "table-row")
        break;
      if (event == XmlEvent::start && xml_.name() == "table-cell")
        cell(column, filled);
      else if (event == XmlEvent::start && xml_.name() == "covered-table-cell") {
        column += times("number-columns-repeated");
        xml_.skip();
      }
    }
    for (std::size_t copy = 0; copy < (filled.empty() ? 0 : repeated) && !builder_.full(); ++copy) {
      builder_.begin_line(line_ + copy, hidden);
      for (const auto &[at, text] : filled)
        builder_.put(at, text);
      builder_.end_line();
    }
    line_ += repeated;
  }
  void cell(std::size_t &column, std::vector<std::pair<std::size_t, std::string>> &filled) {
    const std::size_t repeated = times("number-columns-repeated");
    const std::size_t across = times("number-columns-spanned"), down = times("number-rows-spanned");
    if (across > 1 || down > 1)
      builder_.merge({{line_, column}, {line_ + down - 1, column + across - 1}});
    const std::string type = xml_.attribute("value-type");
    if (!xml_.attribute("formula").empty() && type.empty())
      builder_.without_value(column);
    std::string text = stored(type);
    const std::string paragraphs = cell_text();
    if (type.empty() || type == "string")
      text = paragraphs;
    for (std::size_t copy = 0; copy < repeated && !text.empty() && copy < 1000; ++copy)
      filled.emplace_back(column + copy, text);
    column += repeated;
  }
  std::string stored(const std::string &type) const {
    if (type == "float" || type == "currency")
      return shown_number(xml_.attribute("value"), NumberKind::plain, false);
    if (type == "percentage")
      return shown_number(xml_.attribute("value"), NumberKind::percent, false);
    if (type == "date")
      return shown_time(xml_.attribute("date-value"));
    if (type == "time")
      return xml_.attribute("time-value");
    if (type == "boolean")
      return upper(xml_.attribute("boolean-value"));
    return "";
  }
  // The paragraphs of a cell, up to its end; remarks and drawings beside them are not its text.
  std::string cell_text() {
    std::string text;
    bool first = true, in_paragraph = false;
    for (XmlEvent event = xml_.next(); event != XmlEvent::done; event = xml_.next()) {
      if (event == XmlEvent::text) {
        text += in_paragraph ? xml_.text() : std::string_view();
        continue;
      }
      const std::string_view name = xml_.name();
      if (event == XmlEvent::end && name == "table-cell")
        break;
      if (name == "p") {
        in_paragraph = event == XmlEvent::start;
        text += in_paragraph && !first ? "\n" : "";
        first = false;
      } else if (event == XmlEvent::start && (name == "s" || name == "tab" || name == "line-break")) {
        text += name == "line-break" ? '\n' : ' ';
      } else if (event == XmlEvent::start && name != "span" && name != "a") {
        xml_.skip();
      }
    }
    return std::string(trim(text));
  }

  XmlReader xml_;
  SheetBuilder builder_;
  std::size_t line_ = 1;
};

} // namespace

BookSheet ods_sheet(const Package &package, const OdsBook &book, std::size_t index, std::size_t most) {
  OdsSheetReader reader(book.content, most);
  if (!reader.read(index))
    damaged_workbook(package.path(), "content.xml: XML");
  return reader.take();
}

} // namespace lokus::read
