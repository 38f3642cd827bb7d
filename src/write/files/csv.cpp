#include "write/files/csv.hpp"
#include "core/choice.hpp"
#include "core/error.hpp"
#include "core/signs.hpp"
#include "write/files/file.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

struct Dialect {
  char separator;
  char point;
  const char *line_end;
  const char *beginning;
};

Dialect dialect(CsvStyle style) {
  return style == CsvStyle::id ? Dialect{';', ',', "\r\n", "\xEF\xBB\xBF"} : Dialect{',', '.', "\n", ""};
}

void append_quoted(std::string &out, const std::string &text) {
  out += '"';
  for (char c : text) {
    if (c == '"')
      out += '"';
    out += c;
  }
  out += '"';
}

void append_text(std::string &out, const std::string &text, const Dialect &d) {
  const std::string safe = begins_formula(text) ? "'" + text : text;
  if (safe.find_first_of("\",;\t\r\n'") == std::string::npos && safe.find(d.separator) == std::string::npos)
    out += safe;
  else
    append_quoted(out, safe);
}

// Codes are digits and points (63.06), case numbers or dates; only these are safe inside ="...".
bool is_code(const std::string &text) {
  return !text.empty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
           c == '_' || c == '-';
  });
}

void append_cell(std::string &out, const TableColumn &column, std::size_t row, CsvStyle style,
                 const Dialect &d) {
  const Kind kind = column.field.kind;
  if (is_text(kind)) {
    const std::string &text = column.texts[row];
    if (kind == Kind::code && style == CsvStyle::id && is_code(text))
      out += "\"=\"\"" + text + "\"\"\"";
    else
      append_text(out, text, d);
    return;
  }
  out += csv_number(column, row, style);
}

} // namespace

CsvStyle csv_style(const WriteSettings &settings) {
  static const std::vector<std::string> names = {"plain", "id"};
  if (settings.csv == names[0])
    return CsvStyle::plain;
  if (settings.csv == names[1])
    return CsvStyle::id;
  throw Error(ErrorKind::request, unknown_choice("write.csv", settings.csv, names));
}

std::string csv_number(const TableColumn &column, std::size_t row, CsvStyle style) {
  std::string number = plain_number(column, row);
  std::replace(number.begin(), number.end(), '.', dialect(style).point);
  return number;
}

std::string csv_cell(const std::string &text) {
  std::string cell;
  append_text(cell, text, dialect(CsvStyle::plain));
  return cell;
}

std::string csv_text(const Table &table, CsvStyle style) {
  const Dialect d = dialect(style);
  std::string out = d.beginning;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (c > 0)
      out += d.separator;
    append_text(out, table.columns[c].field.name, d);
  }
  out += d.line_end;
  for (std::size_t row = 0; row < table.rows; ++row) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if (c > 0)
        out += d.separator;
      append_cell(out, table.columns[c], row, style, d);
    }
    out += d.line_end;
  }
  return out;
}

void add_synthetic(Table &table, const WriteSettings &settings) {
  table.add(from(Origin::scenario,
                 flag("synthetic", "1: data buatan, bukan tempat nyata", "1: made-up data, no real place")),
            [&](std::size_t) { return settings.synthetic; });
}

void write_csv(const OutputFolder &folder, Table table, const WriteSettings &settings) {
  add_synthetic(table, settings);
  write_file(folder.file(table.name + ".csv"), csv_text(table, csv_style(settings)));
}

} // namespace lokus::write
