#include "write/files/workbook.hpp"
#include "core/signs.hpp"
#include "write/files/archive.hpp"
#include "write/files/csv.hpp"
#include "write/report/markup.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

constexpr const char *xml_declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char *sheet_namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char *relation_namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// Cell formats, in the order of <cellXfs> below.
enum class Look { plain, header, header_open, text_locked, text_open, day_locked, day_open };

constexpr const char *cell_formats_xml =
    "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
    "<fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Arial\"/></font>"
    "<font><b/><sz val=\"10\"/><name val=\"Arial\"/></font></fonts>"
    "<fills count=\"5\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill>"
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFD9D9D9\"/></patternFill></fill>"
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFD966\"/></patternFill></fill>"
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFF2CC\"/></patternFill></fill></fills>"
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    "<cellXfs count=\"7\">"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\"/>"
    "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"3\" borderId=\"0\" xfId=\"0\"/>"
    "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\"/>"
    "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"4\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" "
    "applyProtection=\"1\"><protection locked=\"0\"/></xf>"
    "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
    "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"4\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
    "applyProtection=\"1\"><protection locked=\"0\"/></xf>"
    "</cellXfs>";

std::string letters_of(std::size_t column) {
  std::string name;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return name;
}

// How one column of the table stands in the sheet.
struct SheetColumn {
  const TableColumn *column;
  std::string letters;
  bool open = false, day = false;
  Look look() const {
    if (day)
      return open ? Look::day_open : Look::day_locked;
    return !is_text(column->field.kind) ? Look::plain : open ? Look::text_open : Look::text_locked;
  }
};

std::vector<SheetColumn> sheet_columns(const Table &table, const WorkbookForm &form) {
  std::vector<SheetColumn> columns;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const std::string &name = table.columns[c].field.name;
    columns.push_back({&table.columns[c], letters_of(c), std::ranges::count(form.fill_in, name) > 0,
                       std::ranges::count(form.days, name) > 0});
  }
  return columns;
}

std::string text_cell(const std::string &place, Look look, const std::string &text) {
  if (text.empty())
    return fmt::format("<c r=\"{}\" s=\"{}\"/>", place, static_cast<int>(look));
  return fmt::format("<c r=\"{}\" s=\"{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                     place, static_cast<int>(look), escaped(begins_formula(text) ? "'" + text : text));
}

std::string number_cell(const std::string &place, Look look, const std::string &number) {
  if (number.empty())
    return fmt::format("<c r=\"{}\" s=\"{}\"/>", place, static_cast<int>(look));
  return fmt::format("<c r=\"{}\" s=\"{}\"><v>{}</v></c>", place, static_cast<int>(look), number);
}

// Days of a spreadsheet are counted so that 1 March 1900 is day 61, as its 1900 has a 29 February.
std::string day_number(const std::string &iso) {
  const auto day = parse_date(iso);
  constexpr Date before_first{1899, 12, 30}, first_right{1900, 3, 1};
  return day && *day >= first_right ? fmt::format("{}", days_apart(before_first, *day)) : std::string();
}

std::string sheet_cell(const SheetColumn &in, std::size_t row) {
  const std::string place = fmt::format("{}{}", in.letters, row + 2);
  if (!is_text(in.column->field.kind))
    return number_cell(place, in.look(), plain_number(*in.column, row));
  const std::string &text = in.column->texts[row];
  const std::string day = in.day ? day_number(text) : std::string();
  return day.empty() ? text_cell(place, in.look(), text) : number_cell(place, in.look(), day);
}

// What a spreadsheet shows beside a chosen cell holds 255 signs at most.
std::string shown_beside(const Phrase &meaning, Language language) {
  std::string text = meaning.in(language);
  constexpr std::size_t most = 250;
  if (text.size() > most) {
    text.resize(text.rfind(' ', most));
    text += " ...";
  }
  return escaped(text);
}

std::string validation(const SheetColumn &column, std::size_t rows, Language language) {
  const Field &field = column.column->field;
  const bool asks_day = column.open && column.day && rows > 0;
  const std::string about =
      fmt::format(" allowBlank=\"1\" showInputMessage=\"1\" promptTitle=\"{}\" prompt=\"{}\" sqref=\"",
                  escaped(field.name), shown_beside(field.meaning, language));
  const std::string head = column.letters + "1";
  if (!column.open || rows == 0)
    return "<dataValidation" + about + head + "\"/>";
  const std::string cells = fmt::format("{0}2:{0}{1}", column.letters, rows + 1);
  if (!asks_day)
    return "<dataValidation" + about + head + " " + cells + "\"/>";
  return "<dataValidation" + about + head +
         "\"/><dataValidation type=\"date\" errorStyle=\"warning\" "
         "operator=\"greaterThan\" showErrorMessage=\"1\"" +
         about + cells + "\"><formula1>36526</formula1></dataValidation>";
}

std::string validations(const std::vector<SheetColumn> &columns, std::size_t rows, Language language) {
  std::size_t count = 0;
  std::string all;
  for (const SheetColumn &column : columns) {
    count += column.open && column.day && rows > 0 ? 2 : 1;
    all += validation(column, rows, language);
  }
  return fmt::format("<dataValidations count=\"{}\">{}</dataValidations>", count, all);
}

std::string widths(const std::vector<SheetColumn> &columns) {
  std::string all = "<cols>";
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const Kind kind = columns[c].column->field.kind;
    const int width = columns[c].day || kind == Kind::code ? 15 : kind == Kind::text ? 24 : 10;
    all += fmt::format("<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>", c + 1, width);
  }
  return all + "</cols>";
}

std::string sheet_part(const Table &table, const WorkbookForm &form, Language language) {
  const std::vector<SheetColumn> columns = sheet_columns(table, form);
  std::string out = fmt::format(
      "{}<worksheet xmlns=\"{}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView "
      "workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
      "state=\"frozen\"/></sheetView></sheetViews>{}<sheetData><row r=\"1\">",
      xml_declaration, sheet_namespace, widths(columns));
  for (const SheetColumn &column : columns)
    out += text_cell(column.letters + "1", column.open ? Look::header_open : Look::header,
                     column.column->field.name);
  out += "</row>";
  for (std::size_t row = 0; row < table.rows; ++row) {
    out += fmt::format("<row r=\"{}\">", row + 2);
    for (const SheetColumn &column : columns)
      out += sheet_cell(column, row);
    out += "</row>";
  }
  const std::string cells = fmt::format("A1:{}{}", columns.back().letters, table.rows + 1);
  const std::string filter = fmt::format("<autoFilter ref=\"{}\"/>", cells);
  constexpr const char *protection = "<sheetProtection sheet=\"1\" formatCells=\"0\" formatColumns=\"0\" "
                                     "formatRows=\"0\" autoFilter=\"0\"/>";
  const bool is_form = !form.fill_in.empty();
  return out + "</sheetData>" + (is_form ? protection : "") + filter +
         (is_form ? validations(columns, table.rows, language) : "") +
         "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";
}

std::string relations(const std::vector<std::pair<const char *, const char *>> &targets) {
  std::string out = std::string(xml_declaration) +
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (std::size_t i = 0; i < targets.size(); ++i)
    out += fmt::format("<Relationship Id=\"rId{}\" Type=\"{}/{}\" Target=\"{}\"/>", i + 1, relation_namespace,
                       targets[i].first, targets[i].second);
  return out + "</Relationships>";
}

std::string content_types() {
  constexpr const char *spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  std::string out = std::string(xml_declaration) +
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
                    "Extension=\"rels\" ContentType=\"application/"
                    "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
                    "ContentType=\"application/xml\"/>";
  const std::pair<const char *, const char *> parts[] = {
      {"workbook", "sheet.main"}, {"sheet", "worksheet"}, {"styles", "styles"}};
  for (const auto &[part, type] : parts)
    out +=
        fmt::format("<Override PartName=\"/xl/{}.xml\" ContentType=\"{}{}+xml\"/>", part, spreadsheet, type);
  return out + "</Types>";
}

} // namespace

std::string workbook_bytes(const Table &table, const WorkbookForm &form, Language language) {
  const std::string book =
      fmt::format("{0}<workbook xmlns=\"{1}\" xmlns:r=\"{2}\"><sheets><sheet name=\"{3}\" sheetId=\"1\" "
                  "r:id=\"rId1\"/></sheets></workbook>",
                  xml_declaration, sheet_namespace, relation_namespace, escaped(table.name));
  const std::vector<ArchivePart> parts = {
      {"[Content_Types].xml", content_types()},
      {"_rels/.rels", relations({{"officeDocument", "xl/workbook.xml"}})},
      {"xl/workbook.xml", book},
      {"xl/_rels/workbook.xml.rels", relations({{"worksheet", "sheet.xml"}, {"styles", "styles.xml"}})},
      {"xl/styles.xml", fmt::format("{}<styleSheet xmlns=\"{}\">{}</styleSheet>", xml_declaration,
                                    sheet_namespace, cell_formats_xml)},
      {"xl/sheet.xml", sheet_part(table, form, language)}};
  return archive(parts);
}

void write_workbook(const OutputFolder &folder, const std::string &name, Table table,
                    const WorkbookForm &form, const WriteSettings &settings, Language language) {
  add_synthetic(table, settings);
  write_text(folder, name, workbook_bytes(table, form, language));
}

} // namespace lokus::write
