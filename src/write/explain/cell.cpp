#include "write/explain/cell.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

constexpr std::size_t key_columns = 7, longest_key = 60, most_lines = 10;

bool is_digits(const std::string &text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::size_t> row_at_line(const Table &table, const std::string &text) {
  const double line = parse_number(text).value_or(0);
  if (line < 2 || line >= static_cast<double>(table.rows) + 2)
    return std::nullopt;
  return static_cast<std::size_t>(line) - 2;
}

[[noreturn]] void refuse_line(const Table &table, const std::string &text) {
  throw Error(ErrorKind::request,
              table.rows == 0
                  ? phrase("{}.csv tidak berisi baris", "{}.csv has no rows", table.name)
                  : phrase("{}.csv tidak punya baris {}; barisnya 2 sampai {}",
                           "{}.csv has no line {}; its lines are 2 to {}", table.name, text, table.rows + 1));
}

std::vector<std::size_t> rows_that_hold(const Table &table, const std::string &text) {
  const std::string wanted = lower(text);
  std::vector<std::size_t> rows;
  for (std::size_t r = 0; r < table.rows; ++r)
    if (std::any_of(table.columns.begin(), table.columns.end(), [&](const TableColumn &c) {
          return is_text(c.field.kind) && lower(c.texts[r]) == wanted;
        }))
      rows.push_back(r);
  return rows;
}

std::string area_code(const Table &table, std::size_t row) {
  for (const char *name : {"code", "Kode", "area", "subdistrict_code", "district_code"})
    for (const TableColumn &column : table.columns)
      if (column.field.name == name && is_text(column.field.kind) && !column.texts[row].empty())
        return column.texts[row];
  return "";
}

} // namespace

const TableColumn &column_named(const Table &table, const std::string &name) {
  std::vector<std::string> names;
  for (const TableColumn &column : table.columns) {
    if (column.field.name == name)
      return column;
    names.push_back(column.field.name);
  }
  throw Error(ErrorKind::request,
              phrase("{}.csv tidak punya kolom \"{}\"; kolomnya: {}",
                     "{}.csv has no column \"{}\"; it has: {}", table.name, name, joined(names, ", ")));
}

std::size_t row_named(const Table &table, const std::string &word) {
  const bool digits = is_digits(word);
  if (const auto line = digits ? row_at_line(table, word) : std::nullopt)
    return *line;
  const auto code = digits && word.size() > 2 ? dotted_code(word) : std::nullopt;
  if (digits && !code)
    refuse_line(table, word);
  const std::string text = code.value_or(word);
  const std::vector<std::size_t> rows = rows_that_hold(table, text);
  if (rows.size() == 1)
    return rows.front();
  if (rows.empty())
    throw Error(ErrorKind::request,
                phrase("tidak ada baris {}.csv yang memuat \"{}\"; sebutkan nomor baris, kode, atau nama",
                       "no line of {}.csv holds \"{}\"; name a line number, a code or a name", table.name,
                       text));
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < std::min(rows.size(), most_lines); ++i)
    lines.push_back(std::to_string(rows[i] + 2));
  throw Error(ErrorKind::request,
              phrase("{} baris {}.csv memuat \"{}\": {}{}; sebutkan nomor barisnya",
                     "{} lines of {}.csv hold \"{}\": {}{}; name the line number", rows.size(), table.name,
                     text, joined(lines, ", "), rows.size() > most_lines ? ", ..." : ""));
}

std::string cell_text(const TableColumn &column, std::size_t row, CsvStyle style) {
  return is_text(column.field.kind) ? column.texts[row] : csv_number(column, row, style);
}

std::string key_of(const Table &table, std::size_t row) {
  std::vector<std::string> parts;
  for (std::size_t c = 0; c < std::min(table.columns.size(), key_columns); ++c) {
    const TableColumn &column = table.columns[c];
    const bool tells = is_text(column.field.kind) || column.field.unit == "months";
    const std::string text = cell_text(column, row, CsvStyle::plain);
    if (tells && !text.empty() && text.size() <= longest_key)
      parts.push_back(column.field.name + " " + text);
  }
  if (parts.empty() && !table.columns.empty())
    parts.push_back(table.columns.front().field.name + " " +
                    cell_text(table.columns.front(), row, CsvStyle::plain));
  return joined(parts, ", ");
}

std::vector<VillageId> villages_of(const Area &area, const Table &table, std::optional<std::size_t> row) {
  std::vector<VillageId> all, held;
  for (VillageId v : area.villages.code.all())
    all.push_back(v);
  const std::string code = row ? area_code(table, *row) : "";
  for (VillageId v : all)
    if (!code.empty() && survey_area_holds(code, area.villages.code[v]))
      held.push_back(v);
  return held.empty() ? all : held;
}

} // namespace lokus::write
