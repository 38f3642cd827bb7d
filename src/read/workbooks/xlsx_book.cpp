#include "core/text.hpp"
#include "read/children/erase.hpp"
#include "read/files/xml.hpp"
#include "read/workbooks/xlsx.hpp"
#include <map>

namespace lokus::read {
namespace {

struct Relation {
  std::string type, target; // the last word of the type; the whole name of the part
};

// "../a/b" as seen from the folder of a part.
std::string part_name(const std::string &folder, std::string target) {
  if (target.starts_with('/'))
    return target.substr(1);
  std::string base = folder;
  while (target.starts_with("../")) {
    target.erase(0, 3);
    const std::size_t slash = base.rfind('/');
    base = slash == std::string::npos ? "" : base.substr(0, slash);
  }
  return base.empty() ? target : base + "/" + target;
}

std::string folder_of(const std::string &part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string::npos ? "" : part.substr(0, slash);
}

void refuse_broken(const XmlReader &xml, const Package &package, const std::string &part) {
  if (xml.broken())
    damaged_workbook(package.path(), part + ": XML");
}

// The relations of a part, by their id; those of the package itself for "".
std::map<std::string, Relation> relations_of(const Package &package, const std::string &part) {
  const std::string folder = folder_of(part);
  const std::string name = (folder.empty() ? "" : folder + "/") + "_rels/" +
                           part.substr(folder.empty() ? 0 : folder.size() + 1) + ".rels";
  std::map<std::string, Relation> relations;
  const auto bytes = package.part(name);
  if (!bytes)
    return relations;
  XmlReader xml(*bytes);
  for (XmlEvent event = xml.next(); event != XmlEvent::done; event = xml.next())
    if (event == XmlEvent::start && xml.name() == "Relationship") {
      const std::string type = xml.attribute("Type");
      relations[xml.attribute("Id")] = {type.substr(type.rfind('/') + 1),
                                        part_name(folder, xml.attribute("Target"))};
    }
  refuse_broken(xml, package, name);
  return relations;
}

std::string part_of_type(const std::map<std::string, Relation> &relations, const char *type) {
  for (const auto &[id, relation] : relations)
    if (relation.type == type)
      return relation.target;
  return "";
}

// Texts of <si>, without how they are pronounced.
std::vector<std::string> shared_strings(const Package &package, const std::string &part) {
  std::vector<std::string> strings;
  std::optional<std::string> bytes = part.empty() ? std::nullopt : package.part(part);
  if (!bytes)
    return strings;
  XmlReader xml(*bytes);
  bool in_text = false;
  for (XmlEvent event = xml.next(); event != XmlEvent::done; event = xml.next()) {
    if (event == XmlEvent::start && xml.name() == "rPh")
      xml.skip();
    else if (event == XmlEvent::start && xml.name() == "si")
      strings.emplace_back();
    else if (event == XmlEvent::text && in_text && !strings.empty())
      strings.back() += xml.text();
    else if (event != XmlEvent::text && xml.name() == "t")
      in_text = event == XmlEvent::start;
  }
  refuse_broken(xml, package, part);
  erase(*bytes);
  return strings;
}

int attribute_number(const std::string &attribute) {
  return parse_whole(attribute).value_or(0);
}

std::vector<NumberKind> cell_styles(const Package &package, const std::string &part) {
  std::vector<NumberKind> styles;
  const auto bytes = part.empty() ? std::nullopt : package.part(part);
  if (!bytes)
    return styles;
  std::map<int, NumberKind> formats;
  XmlReader xml(*bytes);
  bool of_cells = false;
  for (XmlEvent event = xml.next(); event != XmlEvent::done; event = xml.next()) {
    if (event == XmlEvent::text)
      continue;
    if (xml.name() == "cellXfs")
      of_cells = event == XmlEvent::start;
    if (event == XmlEvent::start && xml.name() == "numFmt")
      formats[attribute_number(xml.attribute("numFmtId"))] = kind_of_format(xml.attribute("formatCode"));
    if (event == XmlEvent::start && of_cells && xml.name() == "xf") {
      const int format = attribute_number(xml.attribute("numFmtId"));
      const auto known = formats.find(format);
      styles.push_back(known != formats.end() ? known->second : kind_of_builtin_format(format));
    }
  }
  refuse_broken(xml, package, part);
  return styles;
}

} // namespace

std::optional<XlsxBook> xlsx_book(const Package &package) {
  std::string part = part_of_type(relations_of(package, ""), "officeDocument");
  if (part.empty())
    part = "xl/workbook.xml";
  const auto bytes = package.part(part);
  if (!bytes || !part.ends_with(".xml"))
    return std::nullopt;
  const auto relations = relations_of(package, part);
  XlsxBook book;
  XmlReader xml(*bytes);
  for (XmlEvent event = xml.next(); event != XmlEvent::done; event = xml.next()) {
    if (event != XmlEvent::start)
      continue;
    if (xml.name() == "workbookPr") {
      const std::string base = xml.attribute("date1904");
      book.days_from_1904 = base == "1" || base == "true" || base == "on";
    } else if (xml.name() == "sheet") {
      const auto relation = relations.find(xml.attribute("id"));
      if (relation == relations.end() || relation->second.type != "worksheet")
        continue; // a chart
      const std::string state = xml.attribute("state");
      book.sheets.push_back({xml.attribute("name"), state == "hidden" || state == "veryHidden"});
      book.parts.push_back(relation->second.target);
    }
  }
  refuse_broken(xml, package, part);
  book.strings = shared_strings(package, part_of_type(relations, "sharedStrings"));
  book.styles = cell_styles(package, part_of_type(relations, "styles"));
  return book;
}

} // namespace lokus::read
