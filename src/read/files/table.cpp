#include "read/files/table.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/children/erase.hpp"
#include "read/files/csv.hpp"
#include "read/files/ogr.hpp"
#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

namespace lokus::read {
namespace {

constexpr std::array separators = {';', ',', '\t', '|'};
constexpr std::size_t header_within = 30;
constexpr std::size_t village_code_length = std::string_view("63.06.05.1001").size();

std::size_t filled_cells(const CellLine &line) {
  return static_cast<std::size_t>(
      std::count_if(line.cells.begin(), line.cells.end(), [](const std::string &c) { return !c.empty(); }));
}

// Below a header of several columns a line with one filled cell is a note, unless that cell is the code of a
// village: of a list nothing else need be filled in.
bool is_note(const CellLine &line) {
  if (filled_cells(line) > 1)
    return false;
  const auto filled = std::ranges::find_if(line.cells, [](const std::string &cell) { return !cell.empty(); });
  const auto code = dotted_code(*filled);
  return !code || code->size() != village_code_length;
}

struct Header {
  std::size_t index = 0; // of the line
  std::size_t matches = 0;
  std::size_t columns = 0;
};

bool better(const Header &a, const Header &b) {
  return a.matches != b.matches ? a.matches > b.matches : a.columns > b.columns;
}

Header header_of(const std::vector<CellLine> &lines, const std::vector<std::string> &known) {
  Header best;
  for (std::size_t i = 0; i < lines.size() && i < header_within; ++i) {
    Header here{i, 0, filled_cells(lines[i])};
    for (const std::string &cell : lines[i].cells)
      here.matches += std::binary_search(known.begin(), known.end(), plain_name(cell));
    if (better(here, best))
      best = here;
  }
  return best;
}

std::vector<std::string> plain_sorted(std::span<const std::string> known) {
  std::vector<std::string> plain;
  for (const std::string &name : known)
    plain.push_back(plain_name(name));
  std::sort(plain.begin(), plain.end());
  return plain;
}

std::string table_bytes(const FilePath &path) {
  std::ifstream in(path.path, std::ios::binary);
  std::ostringstream bytes;
  if (!in || !(bytes << in.rdbuf()))
    throw Error(ErrorKind::failure,
                phrase("{0}: berkas kosong atau tidak dapat dibaca; periksa isi dan izinnya",
                       "{0}: the file is empty or cannot be read; check its content and permissions",
                       path.written));
  return bytes.str();
}

// A spreadsheet shows ="99.01" as 99.01, and lokus writes codes so for it; the apostrophe before a text that
// would be a formula is lokus's own too.
void take_as_shown(std::string &cell) {
  if (cell.size() >= 3 && cell.starts_with("=\"") && cell.ends_with('"')) {
    cell.pop_back();
    cell.erase(0, 2);
  } else if (cell.size() >= 2 && cell.front() == '\'' &&
             std::string_view("=+-@").find(cell[1]) != std::string_view::npos) {
    cell.erase(0, 1);
    take_as_shown(cell);
  }
}

std::vector<CellLine> csv_lines(const FilePath &path, const std::vector<std::string> &known,
                                Findings &findings) {
  std::string bytes = table_bytes(path);
  std::optional<DecodedText> decoded = decode(bytes);
  erase(bytes);
  if (!decoded)
    throw Error(ErrorKind::failure,
                phrase("{0}: bukan tabel teks; simpan sebagai CSV UTF-8 atau XLSX",
                       "{0}: not a text table; save it as CSV UTF-8 or XLSX", path.written));
  if (decoded->encoding_assumed)
    findings.add({Severity::warning, "encoding_assumed", path.written, 0, "",
                  phrase("{0}: bukan UTF-8, dibaca sebagai Windows-1252; periksa huruf beraksen, atau simpan "
                         "sebagai CSV UTF-8",
                         "{0}: not UTF-8, read as Windows-1252; check accented letters, or save as CSV UTF-8",
                         path.written)});
  if (decoded->text.find('\n') == std::string::npos)
    std::replace(decoded->text.begin(), decoded->text.end(), '\r', '\n');
  std::optional<std::vector<CellLine>> best;
  Header best_header;
  for (char separator : separators) {
    auto lines = parse_csv(decoded->text, separator);
    if (!lines)
      continue;
    const Header header = header_of(*lines, known);
    if (!best || better(header, best_header)) {
      best.swap(lines);
      best_header = header;
    }
    if (lines)
      erase(*lines);
  }
  erase(decoded->text);
  if (!best)
    throw Error(ErrorKind::failure, phrase("{0}: ada tanda kutip yang tidak ditutup; perbaiki berkasnya",
                                           "{0}: a quote is not closed; repair the file", path.written));
  for (CellLine &line : *best)
    for (std::string &cell : line.cells)
      take_as_shown(cell);
  return std::move(*best);
}

bool is_workbook(const FilePath &path) {
  const std::string ending = lower(path.path);
  return ending.ends_with(".xlsx") || ending.ends_with(".ods");
}

Finding ragged(const std::string &file, const CellLine &line, std::size_t columns) {
  return {
      Severity::error,
      "ragged_row",
      file,
      line.line,
      "",
      phrase("{0}:{1}: {2} sel, padahal kepala tabel punya {3}; nilainya mungkin bergeser, perbaiki barisnya",
             "{0}:{1}: {2} cells, but the header has {3}; values may have shifted, repair the line", file,
             line.line, line.cells.size(), columns)};
}

} // namespace

std::vector<std::string> TextTable::column(std::size_t c) const {
  std::vector<std::string> values;
  values.reserve(rows());
  for (const auto &row : cells)
    values.push_back(row[c]);
  return values;
}

std::string cell_in(const TextTable &table, std::optional<std::size_t> column, std::size_t row) {
  return column ? table.cells[row][*column] : "";
}

std::string plain_name(std::string_view column) {
  std::string plain;
  for (char c : lower(column))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '%' || c == '+' ||
        static_cast<unsigned char>(c) >= 0x80)
      plain += c;
  return plain;
}

TextTable read_table(const FilePath &path, const std::string &sheet, std::span<const std::string> known,
                     Findings &findings) {
  const std::vector<std::string> plain_known = plain_sorted(known);
  const bool workbook = is_workbook(path);
  std::vector<CellLine> lines = workbook ? sheet_lines(path, sheet) : csv_lines(path, plain_known, findings);
  std::erase_if(lines, [](const CellLine &line) { return filled_cells(line) == 0; });
  if (lines.empty())
    throw Error(ErrorKind::failure, phrase("{0}: tidak berisi apa-apa", "{0}: holds nothing", path.written));
  const Header header = header_of(lines, plain_known);
  const CellLine &head = lines[header.index];
  const std::size_t width = head.cells.size();

  TextTable table;
  table.file = path.written;
  table.columns = head.cells;
  table.header_line = head.line;
  table.header_matches = header.matches;
  table.workbook = workbook;
  for (std::size_t i = header.index + 1; i < lines.size(); ++i) {
    CellLine &line = lines[i];
    if (width > 2 && is_note(line)) {
      table.note_lines.push_back(line.line);
      continue;
    }
    if (line.cells.size() != width) {
      findings.add(ragged(path.written, line, width));
      table.ragged_lines.push_back(line.line);
      continue;
    }
    table.line.push_back(line.line);
    table.cells.push_back(std::move(line.cells));
  }
  erase(lines);
  return table;
}

std::optional<std::size_t> find_column(const TextTable &table, std::span<const std::string> names,
                                       Findings &findings) {
  for (const std::string &name : names) {
    const std::string plain = plain_name(name);
    std::vector<std::size_t> found;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      if (!plain.empty() && plain_name(table.columns[c]) == plain)
        found.push_back(c);
    if (found.size() == 1)
      return found.front();
    if (found.size() > 1) {
      findings.add({Severity::error, "column_twice", table.file, table.header_line,
                    table.columns[found.front()],
                    phrase("{0}:{1}: ada {2} kolom bernama \"{3}\"; beri nama lain pada yang bukan maksudnya",
                           "{0}:{1}: {2} columns are called \"{3}\"; rename those that are not meant",
                           table.file, table.header_line, found.size(), table.columns[found.front()])});
      return std::nullopt;
    }
  }
  return std::nullopt;
}

std::string column_list(const TextTable &table) {
  if (table.header_matches == 0 || (table.header_matches < 2 && table.columns.size() > 3))
    return "-";
  std::string list;
  for (const std::string &column : table.columns)
    list += (list.empty() ? "" : ", ") + column;
  return list;
}

} // namespace lokus::read
