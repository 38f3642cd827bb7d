#include "read/files/table.hpp"
#include "core/error.hpp"
#include "core/signs.hpp"
#include "core/text.hpp"
#include "read/children/erase.hpp"
#include "read/files/text_lines.hpp"
#include "read/layout/layout.hpp"
#include "read/workbooks/sheet_choice.hpp"
#include "settings/memory.hpp"
#include "settings/whole_file.hpp"
#include <algorithm>
#include <array>
#include <numeric>

namespace lokus::read {
namespace {

// Of a text: a cell takes more room than its letters; measured on a register of children, 12.7 bytes for each
// of the file.
void require_room_for_cells(const FilePath &path, std::size_t bytes) {
  constexpr std::size_t worth_asking = std::size_t{8} << 20;
  constexpr double of_a_byte = 12.7;
  if (bytes >= worth_asking)
    settings::require_memory(
        {of_a_byte * static_cast<double>(bytes),
         phrase("isi {}", "what {} holds", path.written),
         {"bagi berkasnya, misalnya per kabupaten", "part the file, for example by kabupaten"}});
}

std::string table_bytes(const FilePath &path) {
  std::string bytes = settings::whole_file(path, settings::largest_file);
  if (bytes.empty())
    throw Error(ErrorKind::failure,
                phrase("{0}: berkas kosong (0 bita); mungkin salinannya gagal, salin lagi",
                       "{0}: the file is empty (0 bytes); perhaps copying failed, copy it again",
                       path.written));
  return bytes;
}

[[noreturn]] void refuse_content(const FilePath &path, FileKind kind) {
  const Phrase what =
      kind == FileKind::old_book ? Phrase{"buku kerja .xls lama, atau buku kerja berkata sandi",
                                          "an old .xls workbook, or one with a password"}
      : kind == FileKind::web_page
          ? Phrase{"halaman web (HTML), bukan buku kerja", "a web page (HTML) and no workbook"}
          : Phrase{"buku kerja sebagai satu teks XML", "a workbook as one XML text"};
  throw Error(
      ErrorKind::failure,
      phrase("{0}: isinya {1}; buka di Excel atau LibreOffice dan simpan sebagai .xlsx (tanpa kata sandi)",
             "{0}: it is {1}; open it in Excel or LibreOffice and save it as .xlsx (without a password)",
             path.written, what));
}

void tell_content(const FilePath &path, bool workbook, Findings &findings) {
  if (workbook == is_named_workbook(path.path))
    return;
  const Phrase content = workbook ? Phrase{"buku kerja (XLSX atau ODS)", "a workbook (XLSX or ODS)"}
                                  : Phrase{"teks (CSV)", "text (CSV)"};
  findings.add({Severity::warning, "content_not_as_named", path.written, 0, "",
                phrase("{0}: isinya {1}, tidak seperti namanya, dan dibaca begitu; ganti nama berkasnya",
                       "{0}: it is {1}, not as its name says, and read as such; rename the file",
                       path.written, content)});
}

Phrase twice(const TextTable &table, const std::vector<std::size_t> &columns, const char *id,
             const char *en) {
  const std::string &name = table.columns[columns.front()];
  return {fmt::format("{}:{}: ada {} kolom bernama \"{}\"; {}", table.file, table.header_line, columns.size(),
                      name, id),
          fmt::format("{}:{}: {} columns are called \"{}\"; {}", table.file, table.header_line,
                      columns.size(), name, en)};
}

} // namespace

std::vector<std::string> TextTable::column(std::size_t c) const {
  std::vector<std::string> values;
  values.reserve(rows());
  for (const auto &row : cells)
    values.push_back(row[c]);
  return values;
}

bool is_named_workbook(const std::string &path) {
  const std::string name = lower(path);
  return std::ranges::any_of(std::array{".xlsx", ".xlsm", ".xls", ".ods"},
                             [&](const char *ending) { return name.ends_with(ending); });
}

bool is_named_table(const std::string &path) {
  const std::string name = lower(path);
  return is_named_workbook(path) ||
         std::ranges::any_of(std::array{".csv", ".tsv", ".txt"},
                             [&](const char *ending) { return name.ends_with(ending); });
}

TextTable only_rows(TextTable table, const std::vector<std::size_t> &rows) {
  std::vector<std::size_t> line;
  std::vector<std::vector<std::string>> cells;
  for (std::size_t row : rows) {
    line.push_back(table.line[row]);
    cells.push_back(std::move(table.cells[row]));
  }
  table.line = std::move(line);
  table.cells = std::move(cells);
  return table;
}

TextTable in_order_of_content(TextTable table, std::span<const std::string> first) {
  std::vector<std::pair<std::size_t, std::string>>
      columns; // of names not among `first` their number is the last
  std::vector<std::size_t> by_name(table.columns.size()), rows(table.rows());
  for (const std::string &name : table.columns) {
    const std::string plain = plain_name(name);
    const auto known = std::ranges::find(first, plain, [](const std::string &n) { return plain_name(n); });
    columns.emplace_back(known - first.begin(), plain);
  }
  std::iota(by_name.begin(), by_name.end(), std::size_t{0});
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  std::ranges::stable_sort(by_name, [&](std::size_t a, std::size_t b) { return columns[a] < columns[b]; });
  std::ranges::stable_sort(rows, [&](std::size_t a, std::size_t b) {
    for (const std::size_t c : by_name)
      if (const int order = table.cells[a][c].compare(table.cells[b][c]); order != 0)
        return order < 0;
    return false;
  });
  return only_rows(std::move(table), rows);
}

std::string cell_in(const TextTable &table, std::optional<std::size_t> column, std::size_t row) {
  return column ? table.cells[row][*column] : "";
}

std::string plain_name(std::string_view column) {
  std::string plain;
  for (const char c : lower(plain_signs(column)))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '%' || c == '+' ||
        static_cast<unsigned char>(c) >= 0x80)
      plain += c;
  return plain;
}

TextTable read_table(const FilePath &path, const WantedSheet &sheet, std::span<const std::string> known,
                     Findings &findings) {
  const PlainNames plain = plain_names(known);
  std::string bytes = table_bytes(path);
  const FileKind kind = kind_of(bytes);
  if (kind == FileKind::package) {
    tell_content(path, true, findings);
    const Workbook book(path, std::move(bytes));
    BookSheet chosen = book.sheet(chosen_sheet(book, path, sheet, plain, findings));
    take_as_shown(chosen.lines);
    return laid_out(path.written, std::move(chosen), true, plain, sheet.columns, findings);
  }
  if (kind != FileKind::text_or_none)
    refuse_content(path, kind);
  require_room_for_cells(path, bytes.size());
  BookSheet text;
  text.lines = text_lines(path.written, std::move(bytes), plain, findings);
  tell_content(path, false, findings);
  return laid_out(path.written, std::move(text), false, plain, sheet.columns, findings);
}

std::vector<std::size_t> columns_called(const TextTable &table, std::string_view name) {
  const std::string plain = plain_name(name);
  std::vector<std::size_t> found;
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    if (!plain.empty() && plain_name(table.columns[c]) == plain)
      found.push_back(c);
  return found;
}

bool same_cells(const TextTable &table, std::size_t a, std::size_t b) {
  return std::all_of(table.cells.begin(), table.cells.end(),
                     [&](const std::vector<std::string> &row) { return row[a] == row[b]; });
}

std::optional<std::size_t> find_column(const TextTable &table, std::span<const std::string> names,
                                       Findings &findings) {
  for (const std::string &name : names) {
    const std::vector<std::size_t> found = columns_called(table, name);
    if (found.empty())
      continue;
    const std::size_t first = found.front();
    if (!std::all_of(found.begin(), found.end(),
                     [&](std::size_t other) { return same_cells(table, first, other); }))
      throw Error(ErrorKind::request,
                  twice(table, found, "isinya berbeda: beri nama lain pada yang bukan maksudnya",
                        "they differ: rename those that are not meant"));
    if (found.size() > 1)
      findings.add({Severity::warning, "column_twice", table.file, table.header_line, table.columns[first],
                    twice(table, found, "isinya sama, dan dibaca sekali", "they are equal and read once")});
    return first;
  }
  return std::nullopt;
}

std::string column_list(const TextTable &table) {
  if (table.header_matches == 0 || (table.header_matches < 2 && table.columns.size() > 3))
    return "-";
  return joined(table.columns, ", ");
}

} // namespace lokus::read
