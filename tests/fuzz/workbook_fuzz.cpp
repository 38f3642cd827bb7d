#include "fuzz/oracles.hpp"
#include "fuzz/temporary_file.hpp"
#include "fuzz/workbook.hpp"
#include "read/children/child_columns.hpp"
#include "read/workbooks/workbook.hpp"
#include <fuzzer/FuzzedDataProvider.h>

// Workbooks made from the input: either sheets whose cells the input chooses, so that what is read can be
// compared with what was written, or the input itself as the XML of the sheet.

namespace {

using namespace lokus;

enum class Kind { empty, inline_text, shared_text, number, date, truth, formula, count };

struct Cell {
  Kind kind = Kind::empty;
  std::string text;  // of texts
  double number = 0; // of numbers, dates (days) and formulas
};

struct Sheet {
  std::vector<std::vector<Cell>> rows;
  std::string xml, strings;
};

std::string escaped(const std::string &text) {
  std::string out;
  for (char c : text)
    out += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : std::string(1, c);
  return out;
}

// Printable letters alone: XML allows no others, and turns line ends into one.
std::string printable(std::string text) {
  for (char &c : text)
    if (c < ' ' || c > '~')
      c = static_cast<char>(' ' + (static_cast<unsigned char>(c) % 95));
  return text;
}

Cell cell_from(FuzzedDataProvider &in) {
  Cell cell;
  cell.kind = static_cast<Kind>(in.ConsumeIntegralInRange<int>(0, static_cast<int>(Kind::count) - 1));
  if (cell.kind == Kind::inline_text || cell.kind == Kind::shared_text)
    cell.text = printable(in.ConsumeRandomLengthString(24));
  else if (cell.kind == Kind::date)
    cell.number = in.ConsumeIntegralInRange<int>(20000, 80000);
  else if (cell.kind == Kind::truth)
    cell.number = in.ConsumeBool();
  else
    cell.number = static_cast<double>(in.ConsumeIntegral<std::int64_t>()) /
                  std::pow(10, in.ConsumeIntegralInRange<int>(0, 18));
  return cell;
}

std::string number_text(double value) {
  return fmt::format("{}", value);
}

void add_cell(Sheet &sheet, const Cell &cell, std::size_t row, std::size_t column, std::size_t &shared) {
  if (cell.kind == Kind::empty)
    return;
  const std::string place = fmt::format("r=\"{}{}\"", static_cast<char>('A' + column), row + 1);
  std::string &x = sheet.xml;
  switch (cell.kind) {
  case Kind::inline_text:
    x += fmt::format("<c {} t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", place,
                     escaped(cell.text));
    break;
  case Kind::shared_text:
    sheet.strings += "<si><t xml:space=\"preserve\">" + escaped(cell.text) + "</t></si>";
    x += fmt::format("<c {} t=\"s\"><v>{}</v></c>", place, shared++);
    break;
  case Kind::date:
    x += fmt::format("<c {} s=\"1\"><v>{:.0f}</v></c>", place, cell.number);
    break;
  case Kind::truth:
    x += fmt::format("<c {} t=\"b\"><v>{:.0f}</v></c>", place, cell.number);
    break;
  case Kind::formula:
    x += fmt::format("<c {}><f>A1*2</f><v>{}</v></c>", place, number_text(cell.number));
    break;
  default:
    x += fmt::format("<c {}><v>{}</v></c>", place, number_text(cell.number));
  }
}

const std::vector<std::string> &export_header() {
  static const std::vector<std::string> names = {
      "NIK",   "Nama",   "JK",       "Tgl Lahir", "Kec", "Desa/Kel", "Tanggal Pengukuran",
      "Berat", "Tinggi", "Cara Ukur"};
  return names;
}

Sheet sheet_from(FuzzedDataProvider &in) {
  Sheet sheet;
  const bool header = in.ConsumeBool();
  const auto rows = in.ConsumeIntegralInRange<std::size_t>(1, 6);
  const auto columns = in.ConsumeIntegralInRange<std::size_t>(1, 10);
  if (header) {
    sheet.rows.emplace_back();
    for (const std::string &name : export_header())
      sheet.rows.back().push_back({Kind::inline_text, name, 0});
  }
  for (std::size_t row = 0; row < rows; ++row) {
    sheet.rows.emplace_back();
    for (std::size_t column = 0; column < columns; ++column)
      sheet.rows.back().push_back(cell_from(in));
  }
  std::size_t shared = 0;
  sheet.xml = fmt::format("{}<worksheet xmlns=\"{}\"><sheetData>", fuzz::xml_head, fuzz::main_space);
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    sheet.xml += fmt::format("<row r=\"{}\">", row + 1);
    for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
      add_cell(sheet, sheet.rows[row][column], row, column, shared);
    sheet.xml += "</row>";
  }
  sheet.xml += "</sheetData></worksheet>";
  return sheet;
}

std::string strings_part(const std::string &items) {
  return fmt::format("{}<sst xmlns=\"{}\">{}</sst>", fuzz::xml_head, fuzz::main_space, items);
}

void check_cell(const Cell &written, const std::string &read_text) {
  const std::string shown = fmt::format("{} / {}", written.text, written.number) + " -> " + read_text;
  switch (written.kind) {
  case Kind::empty:
    return read_text.empty() ? void() : fuzz::broken("an empty cell stays empty", shown);
  case Kind::inline_text:
  case Kind::shared_text:
    return read_text == trim(written.text) ? void() : fuzz::broken("a text stays itself", shown);
  case Kind::date: {
    const Date date = read::date_reading(read_text).date;
    const bool same = date.given() && fuzz::day_number(date) - fuzz::day_number({1899, 12, 30}) ==
                                          static_cast<long>(written.number);
    return same ? void() : fuzz::broken("a date stays its day", shown);
  }
  case Kind::truth:
    return read_text == (written.number != 0 ? "TRUE" : "FALSE")
               ? void()
               : fuzz::broken("a truth stays itself", shown);
  default: {
    const double value = std::strtod(read_text.c_str(), nullptr);
    const bool same = value == written.number ||
                      std::abs(value - written.number) <= std::max(1e-8, 1e-14 * std::abs(value));
    return same && !read_text.empty() ? void() : fuzz::broken("a number stays itself", shown);
  }
  }
}

void check_cells(const Sheet &sheet, const std::vector<read::CellLine> &lines) {
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    const read::CellLine *line = nullptr;
    for (const read::CellLine &candidate : lines)
      if (candidate.line == row + 1)
        line = &candidate;
    for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
      check_cell(sheet.rows[row][column],
                 line != nullptr && column < line->cells.size() ? line->cells[column] : "");
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  FuzzedDataProvider in(data, size);
  static const fuzz::TemporaryFile file("xlsx");
  static const std::vector<std::string> known = read::child_column_names();
  Findings findings;
  try {
    if (in.ConsumeIntegralInRange<int>(0, 3) > 0) {
      const Sheet sheet = sheet_from(in);
      const std::string bytes = fuzz::workbook(sheet.xml, strings_part(sheet.strings));
      file.put(bytes);
      check_cells(sheet, read::Workbook({"f", file.path()}, bytes).sheet(0).lines);
    } else {
      file.put(fuzz::workbook(in.ConsumeRemainingBytesAsString(), strings_part("<si><t>Nama</t></si>")));
    }
    if (size % 2 == 0)
      fuzz::check_table(read::read_table({"f", file.path()}, "", known, findings));
  } catch (const Error &error) {
    fuzz::check_silent(error.sentence());
    return 0;
  }
  if (size % 8 == 0) // slower than all the rest together
    fuzz::check_children(file.path());
  return 0;
}
