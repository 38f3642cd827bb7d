#include "read/files/table.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/children/erase.hpp"
#include "read/files/csv.hpp"
#include "read/layout/layout.hpp"
#include "read/workbooks/sheet_choice.hpp"
#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

namespace lokus::read {
namespace {

constexpr std::array separators = {';', ',', '\t', '|'};

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

// Erases the bytes.
std::vector<CellLine> csv_lines(const FilePath &path, std::string bytes, const PlainNames &known,
                                Findings &findings) {
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
    std::erase_if(*lines, [](const CellLine &line) { return filled_cells(line) == 0; });
    const Header header = find_header(*lines, known);
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

bool is_named_workbook(const FilePath &path) {
  const std::string ending = lower(path.path);
  return ending.ends_with(".xlsx") || ending.ends_with(".ods") || ending.ends_with(".xls") ||
         ending.ends_with(".xlsm");
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
  if (workbook == is_named_workbook(path))
    return;
  const Phrase content = workbook ? Phrase{"buku kerja (XLSX atau ODS)", "a workbook (XLSX or ODS)"}
                                  : Phrase{"teks (CSV)", "text (CSV)"};
  findings.add({Severity::warning, "content_not_as_named", path.written, 0, "",
                phrase("{0}: isinya {1}, tidak seperti namanya, dan dibaca begitu; ganti nama berkasnya",
                       "{0}: it is {1}, not as its name says, and read as such; rename the file",
                       path.written, content)});
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

TextTable read_table(const FilePath &path, const WantedSheet &sheet, std::span<const std::string> known,
                     Findings &findings) {
  const PlainNames plain = plain_names(known);
  std::string bytes = table_bytes(path);
  const FileKind kind = kind_of(bytes);
  if (kind == FileKind::package) {
    tell_content(path, true, findings);
    const Workbook book(path, std::move(bytes));
    return laid_out(path.written, book.sheet(chosen_sheet(book, path, sheet, plain, findings)), true, plain,
                    sheet.columns, findings);
  }
  if (kind != FileKind::text_or_none)
    refuse_content(path, kind);
  BookSheet text;
  text.lines = csv_lines(path, std::move(bytes), plain, findings);
  tell_content(path, false, findings);
  return laid_out(path.written, std::move(text), false, plain, sheet.columns, findings);
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
