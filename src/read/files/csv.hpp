#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lokus::read {

// One line of a table with the number it has in the file; a quoted cell may run over several lines.
struct CellLine {
  std::size_t line = 0;
  std::vector<std::string> cells;
};

struct SeparatedText {
  std::vector<CellLine> lines;
  std::vector<std::size_t> loose_quotes; // lines that were parted at every separator, whatever their quotes
  bool quotes_over_lines = false;        // some quoted cell runs over lines
};

// RFC 4180 with any separator: quotes only where a cell begins, "" inside quotes is one quote. A line with a
// quote that is not closed, or is followed by text, is taken as written. So is one whose quote swallows
// lines: the line where it opens and the one where it closes have `width` cells (of the header; 0: not known)
// each by itself.
SeparatedText parse_csv(std::string_view text, char separator, std::size_t width = 0);

struct DecodedText {
  std::string text;              // UTF-8 without BOM
  bool encoding_assumed = false; // was no UTF-8 or UTF-16: read as Windows-1252
};

// None when the bytes are no text (hold NUL, and are not UTF-16).
std::optional<DecodedText> decode(std::string_view bytes);

} // namespace lokus::read
