#include "read/files/text_lines.hpp"
#include "core/error.hpp"
#include "core/signs.hpp"
#include "core/text.hpp"
#include "read/children/erase.hpp"
#include <algorithm>
#include <array>
#include <optional>

namespace lokus::read {
namespace {

constexpr std::array separators = {';', ',', '\t', '|'};

// Erases the bytes.
DecodedText decoded_text(const std::string &file, std::string bytes, Findings &findings) {
  std::optional<DecodedText> decoded = decode(bytes);
  erase(bytes);
  if (!decoded)
    throw Error(ErrorKind::failure, phrase("{0}: bukan tabel teks; simpan sebagai CSV UTF-8 atau XLSX",
                                           "{0}: not a text table; save it as CSV UTF-8 or XLSX", file));
  if (decoded->encoding_assumed)
    findings.add(
        {Severity::warning, "encoding_assumed", file, 0, "",
         phrase("{0}: bukan UTF-8, dibaca sebagai Windows-1252; periksa huruf beraksen, atau simpan "
                "sebagai CSV UTF-8",
                "{0}: not UTF-8, read as Windows-1252; check accented letters, or save as CSV UTF-8", file)});
  if (decoded->text.find('\n') == std::string::npos)
    std::replace(decoded->text.begin(), decoded->text.end(), '\r', '\n');
  return std::move(*decoded);
}

// A text parted by one separator.
struct PartedText {
  char separator = 0;
  SeparatedText text;
  Header header;
};

bool fits_better(const PartedText &a, const PartedText &b) {
  if (better(a.header, b.header) || better(b.header, a.header))
    return better(a.header, b.header);
  return a.text.loose_quotes.size() < b.text.loose_quotes.size();
}

PartedText parted_by(const std::string &text, char separator, std::size_t width, const PlainNames &known) {
  PartedText parted{separator, parse_csv(text, separator, width), {}};
  take_as_shown(parted.text.lines);
  std::erase_if(parted.text.lines, [](const CellLine &line) { return filled_cells(line) == 0; });
  parted.header = find_header(parted.text.lines, known);
  return parted;
}

PartedText best_parted(const std::string &text, const PlainNames &known) {
  PartedText best;
  for (const char separator : separators) {
    PartedText parted = parted_by(text, separator, 0, known);
    if (best.separator == 0 || fits_better(parted, best))
      std::swap(best, parted);
    erase(parted.text.lines);
  }
  return best;
}

std::size_t quotes_in(const CellLine &line) {
  std::size_t quotes = 0;
  for (const std::string &cell : line.cells)
    quotes += static_cast<std::size_t>(std::count(cell.begin(), cell.end(), '"'));
  return quotes;
}

[[noreturn]] void refuse_open_quote(const std::string &file, std::size_t line) {
  throw Error(ErrorKind::failure, phrase("{0}:{1}: ada tanda kutip yang tidak ditutup; perbaiki barisnya",
                                         "{0}:{1}: a quote is not closed; repair the line", file, line));
}

void tell_loose_quotes(const std::string &file, const PartedText &parted, Findings &findings) {
  const SeparatedText &text = parted.text;
  const std::size_t header_line = text.lines[parted.header.end() - 1].line;
  for (const CellLine &line : text.lines) {
    if (line.line < header_line || filled_cells(line) <= 1 ||
        !std::binary_search(text.loose_quotes.begin(), text.loose_quotes.end(), line.line))
      continue;
    if (quotes_in(line) % 2 == 1)
      refuse_open_quote(file, line.line);
    if (line.cells.size() == parted.header.names.size())
      findings.add(
          {Severity::warning, "loose_quote", file, line.line, "",
           phrase("{0}:{1}: tanda kutip di dalam sel; barisnya dibaca menurut pemisah kolom, jumlah "
                  "selnya sama dengan kepala tabel",
                  "{0}:{1}: a quote within a cell; the line was read by its separators and has as many "
                  "cells as the header",
                  file, line.line)});
    else
      findings.add(
          {Severity::error, "loose_quote", file, line.line, "",
           phrase("{0}:{1}: tanda kutip di dalam sel; hapus, atau tulis dua kali (\"\") di dalam sel "
                  "yang dikutip",
                  "{0}:{1}: a quote within a cell; remove it, or write it twice (\"\") within a quoted "
                  "cell",
                  file, line.line)});
  }
}

} // namespace

void take_as_shown(std::string &cell) {
  plain_blanks(cell);
  cell.erase(cell.find_last_not_of(" \t\r\n") + 1);
  cell.erase(0, cell.find_first_not_of(" \t\r\n"));
  if (cell.size() >= 3 && cell.starts_with("=\"") && cell.ends_with('"')) {
    cell.pop_back();
    cell.erase(0, 2);
  } else if (cell.size() >= 2 && cell.front() == '\'' &&
             (is_digit(cell[1]) || begins_formula(std::string_view(cell).substr(1)))) {
    cell.erase(0, 1);
    take_as_shown(cell);
  }
}

void take_as_shown(std::vector<CellLine> &lines) {
  for (CellLine &line : lines)
    for (std::string &cell : line.cells)
      take_as_shown(cell);
}

std::vector<CellLine> text_lines(const std::string &file, std::string bytes, const PlainNames &known,
                                 Findings &findings) {
  DecodedText decoded = decoded_text(file, std::move(bytes), findings);
  PartedText best = best_parted(decoded.text, known);
  if (best.text.quotes_over_lines) {
    PartedText again = parted_by(decoded.text, best.separator, best.header.names.size(), known);
    std::swap(best, again);
    erase(again.text.lines);
  }
  erase(decoded.text);
  if (!best.text.loose_quotes.empty() && !best.text.lines.empty())
    tell_loose_quotes(file, best, findings);
  return std::move(best.text.lines);
}

} // namespace lokus::read
