#include "fuzz/oracles.hpp"
#include "fuzz/temporary_file.hpp"
#include "read/children/child_columns.hpp"
#include "read/files/csv.hpp"
#include "read/files/text_lines.hpp"

// Any bytes as a CSV file, through the reader of tables and of children.

namespace {

using namespace lokus;

// Filled lines of the text below the header, for one separator and one number of columns by which quotes that
// swallow lines are known; none where it is no text.
std::optional<std::size_t> lines_below(std::string_view bytes, char separator, std::size_t width,
                                       const read::TextTable &table) {
  auto decoded = read::decode(bytes);
  if (!decoded)
    return std::nullopt;
  if (decoded->text.find('\n') == std::string::npos)
    for (char &c : decoded->text)
      c = c == '\r' ? '\n' : c;
  const auto text = read::parse_csv(decoded->text, separator, width);
  std::size_t below = 0;
  for (const read::CellLine &line : text.lines) {
    bool filled = false;
    for (std::string cell : line.cells) {
      read::take_as_shown(cell);
      filled = filled || !cell.empty();
    }
    below += filled && line.line > table.header_line;
  }
  return below;
}

void check_lines(std::string_view bytes, const read::TextTable &table) {
  const std::size_t told = table.rows() + table.note_lines.size() + table.ragged_lines.size() +
                           table.repeated_header_lines.size() + table.heading_lines.size();
  std::string seen = fmt::format("{} told", told);
  for (char separator : {';', ',', '\t', '|'}) {
    const auto lines = lines_below(bytes, separator, table.columns.size(), table);
    if (lines == told)
      return;
    // Lines that a quote had swallowed may hold another header than the one that told so.
    for (std::size_t width = 0; width < 16; ++width)
      if (lines_below(bytes, separator, width, table) == told)
        return;
    seen += fmt::format(", {} by {}", lines.value_or(0), separator);
  }
  fuzz::broken("every filled line is a row, a note, a heading or ragged", seen);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char *>(data), size);
  static const fuzz::TemporaryFile file("csv");
  file.put(bytes);
  static const std::vector<std::string> known = {"kode_desa", "desa",  "diukur", "stunting", "nik",
                                                 "jk",        "berat", "tinggi", "kec",      "tgl_lahir"};
  Findings findings;
  try {
    const read::TextTable table = read::read_table({"f", file.path()}, "", known, findings);
    fuzz::check_table(table);
    check_lines(bytes, table);
  } catch (const Error &error) {
    fuzz::check_silent(error.sentence());
    return 0;
  }
  if (size % 8 == 0) // slower than all the rest together
    fuzz::check_children(file.path());
  return 0;
}
