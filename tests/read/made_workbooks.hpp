#pragma once
#include "fuzz/workbook.hpp"
#include <fmt/core.h>
#include <set>
#include <string>
#include <utility>
#include <vector>

// Workbooks with what offices do to them, written by hand as XLSX (ECMA-376) and as ODS (ISO/IEC 26300), so
// that a test asks the same of both.
namespace made {

enum class Kind { text, number, percent, day, formula, error };

struct Cell {
  Kind kind = Kind::text;
  std::string
      value; // of a day: "2026-08-05" for ODS and its number behind a bar for XLSX, "2026-08-05|46239"
  int down = 1, across = 1;
};

inline Cell text(const std::string &value) {
  return {Kind::text, value};
}
inline Cell number(const std::string &value) {
  return {Kind::number, value};
}
inline Cell percent(const std::string &share) {
  return {Kind::percent, share};
}
inline Cell formula() { // beside which no result is stored
  return {Kind::formula, "1+1"};
}
inline Cell merged(Cell cell, int down, int across) {
  cell.down = down;
  cell.across = across;
  return cell;
}

using Row = std::vector<Cell>; // an empty text is no cell

// "kode;12;;3": texts and numbers as a typist leaves them.
inline Row row(const std::string &cells) {
  Row made;
  std::string cell;
  for (const char c : cells + ";") {
    if (c != ';') {
      cell += c;
      continue;
    }
    const bool digits = !cell.empty() && cell.find_first_not_of("0123456789") == std::string::npos;
    made.push_back(digits && cell.size() < 10 ? number(cell) : text(cell));
    cell.clear();
  }
  return made;
}

struct Sheet {
  std::string name;
  std::vector<Row> rows;
  bool hidden = false;
  std::set<std::size_t> hidden_lines = {}, hidden_columns = {}; // from 1; from 0
};

inline std::string name_of(std::size_t line, std::size_t column) {
  return static_cast<char>('A' + column) + std::to_string(line);
}

inline std::string xlsx_cell(const Cell &cell, const std::string &place) {
  switch (cell.kind) {
  case Kind::text:
    return fmt::format("<c r=\"{}\" t=\"inlineStr\"><is><t>{}</t></is></c>", place, cell.value);
  case Kind::number:
    return fmt::format("<c r=\"{}\"><v>{}</v></c>", place, cell.value);
  case Kind::percent:
    return fmt::format("<c r=\"{}\" s=\"3\"><v>{}</v></c>", place, cell.value);
  case Kind::day:
    return fmt::format("<c r=\"{}\" s=\"1\"><v>{}</v></c>", place,
                       cell.value.substr(cell.value.find('|') + 1));
  case Kind::formula:
    return fmt::format("<c r=\"{}\"><f>{}</f><v/></c>", place, cell.value);
  case Kind::error:
    return fmt::format("<c r=\"{}\" t=\"e\"><f>A1</f><v>{}</v></c>", place, cell.value);
  }
  return "";
}

inline std::string xlsx_sheet(const Sheet &sheet) {
  std::string xml = std::string(fuzz::xml_head) + "<worksheet xmlns=\"" + fuzz::main_space + "\">", merges;
  if (!sheet.hidden_columns.empty()) {
    xml += "<cols>";
    for (const std::size_t c : sheet.hidden_columns)
      xml += fmt::format("<col min=\"{0}\" max=\"{0}\" width=\"9\" hidden=\"1\"/>", c + 1);
    xml += "</cols>";
  }
  xml += "<sheetData>";
  for (std::size_t line = 1; line <= sheet.rows.size(); ++line) {
    xml += fmt::format("<row r=\"{}\"{}>", line, sheet.hidden_lines.contains(line) ? " hidden=\"1\"" : "");
    const Row &cells = sheet.rows[line - 1];
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (cells[c].down > 1 || cells[c].across > 1)
        merges += fmt::format("<mergeCell ref=\"{}:{}\"/>", name_of(line, c),
                              name_of(line + static_cast<std::size_t>(cells[c].down) - 1,
                                      c + static_cast<std::size_t>(cells[c].across) - 1));
      if (!cells[c].value.empty())
        xml += xlsx_cell(cells[c], name_of(line, c));
    }
    xml += "</row>";
  }
  return xml + "</sheetData>" + (merges.empty() ? "" : "<mergeCells>" + merges + "</mergeCells>") +
         "</worksheet>";
}

struct BookOptions {
  bool from_1904 = false;
};

inline std::string xlsx(const std::vector<Sheet> &sheets, BookOptions options = {}) {
  const std::string head = fuzz::xml_head, space = fuzz::main_space;
  const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";
  std::string book = head + "<workbook xmlns=\"" + space + "\" xmlns:r=\"" + relations + "\">" +
                     (options.from_1904 ? "<workbookPr date1904=\"1\"/>" : "") + "<sheets>";
  std::string targets = head + "<Relationships xmlns=\"" + package + "\">";
  const auto relate = [&](const std::string &id, const std::string &type, const std::string &target) {
    targets +=
        fmt::format("<Relationship Id=\"{}\" Type=\"{}/{}\" Target=\"{}\"/>", id, relations, type, target);
  };
  std::vector<std::pair<std::string, std::string>> parts;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string id = fmt::format("rId{}", i + 1), part = fmt::format("worksheets/sheet{}.xml", i + 1);
    book += fmt::format("<sheet name=\"{}\" sheetId=\"{}\"{} r:id=\"{}\"/>", sheets[i].name, i + 1,
                        sheets[i].hidden ? " state=\"hidden\"" : "", id);
    relate(id, "worksheet", part);
    parts.emplace_back("xl/" + part, xlsx_sheet(sheets[i]));
  }
  relate("rId99", "styles", "styles.xml");
  parts.emplace_back(
      "xl/styles.xml",
      head + "<styleSheet xmlns=\"" + space +
          "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0%;[Red]\\-0.0%\"/>"
          "</numFmts><cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs count=\"4\">"
          "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/>"
          "</cellXfs></styleSheet>");
  parts.emplace_back("xl/workbook.xml", book + "</sheets></workbook>");
  parts.emplace_back("xl/_rels/workbook.xml.rels", targets + "</Relationships>");
  parts.emplace_back("_rels/.rels", head + "<Relationships xmlns=\"" + package +
                                        "\"><Relationship Id=\"rId1\" Type=\"" + relations +
                                        "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
  return fuzz::zipped(parts);
}

inline std::string ods_cell(const Cell &cell) {
  const std::string spans =
      cell.down > 1 || cell.across > 1
          ? fmt::format(" table:number-rows-spanned=\"{}\" table:number-columns-spanned=\"{}\"", cell.down,
                        cell.across)
          : "";
  const auto typed = [&](const std::string &type, const std::string &attribute, const std::string &value) {
    return fmt::format("<table:table-cell{} office:value-type=\"{}\" office:{}=\"{}\"><text:p>{}</text:p>"
                       "</table:table-cell>",
                       spans, type, attribute, value, value);
  };
  switch (cell.kind) {
  case Kind::text:
    return cell.value.empty()
               ? "<table:table-cell/>"
               : fmt::format(
                     "<table:table-cell{} office:value-type=\"string\"><office:annotation><text:p>remark"
                     "</text:p></office:annotation><text:p>{}</text:p></table:table-cell>",
                     spans, cell.value);
  case Kind::number:
    return typed("float", "value", cell.value);
  case Kind::percent:
    return typed("percentage", "value", cell.value);
  case Kind::day:
    return typed("date", "date-value", cell.value.substr(0, cell.value.find('|')));
  case Kind::formula:
    return "<table:table-cell table:formula=\"of:=" + cell.value + "\"/>";
  case Kind::error:
    return "<table:table-cell table:formula=\"of:=[.A1]\" office:value-type=\"string\" "
           "office:string-value=\"\" "
           "calcext:value-type=\"error\"><text:p>" +
           cell.value + "</text:p></table:table-cell>";
  }
  return "";
}

// As LibreOffice does: covered cells where something is merged, and empty lines and cells counted, not
// written.
inline std::string ods_sheet(const Sheet &sheet) {
  std::string xml = fmt::format("<table:table table:name=\"{}\" table:style-name=\"{}\">", sheet.name,
                                sheet.hidden ? "ta2" : "ta1");
  for (std::size_t c = 0; c < 26; ++c)
    xml += sheet.hidden_columns.contains(c) ? "<table:table-column table:visibility=\"collapse\"/>"
                                            : "<table:table-column/>";
  std::set<std::pair<std::size_t, std::size_t>> covered;
  for (std::size_t line = 1; line <= sheet.rows.size(); ++line) {
    xml += sheet.hidden_lines.contains(line) ? "<table:table-row table:visibility=\"filter\">"
                                             : "<table:table-row>";
    const Row &cells = sheet.rows[line - 1];
    for (std::size_t c = 0; c < cells.size(); ++c) {
      for (int down = 0; down < cells[c].down; ++down)
        for (int across = 0; across < cells[c].across; ++across)
          if (down + across > 0)
            covered.emplace(line + static_cast<std::size_t>(down), c + static_cast<std::size_t>(across));
      xml += covered.contains({line, c}) ? "<table:covered-table-cell/>" : ods_cell(cells[c]);
    }
    xml += "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>";
  }
  return xml + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell "
               "table:number-columns-repeated=\"16384\"/></table:table-row></table:table>";
}

inline std::string ods(const std::vector<Sheet> &sheets) {
  const std::string space = "urn:oasis:names:tc:opendocument:xmlns:";
  std::string xml = std::string(fuzz::xml_head) + "<office:document-content";
  for (const char *prefix : {"office", "table", "text", "style"})
    xml += fmt::format(" xmlns:{0}=\"{1}{0}:1.0\"", prefix, space);
  xml +=
      " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
      "<office:automatic-styles><style:style style:name=\"ta1\" "
      "style:family=\"table\"><style:table-properties "
      "table:display=\"true\"/></style:style><style:style style:name=\"ta2\" style:family=\"table\">"
      "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles><office:body>"
      "<office:spreadsheet>";
  for (const Sheet &sheet : sheets)
    xml += ods_sheet(sheet);
  return fuzz::zipped(
      {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
       {"content.xml", xml + "</office:spreadsheet></office:body></office:document-content>"}});
}

} // namespace made
