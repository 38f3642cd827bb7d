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

// RFC 4180 with any separator: quotes only where a cell begins, "" inside quotes is one quote. None
// when a quote is not closed or is followed by text.
std::optional<std::vector<CellLine>> parse_csv(std::string_view text, char separator);

struct DecodedText {
  std::string text;              // UTF-8 without BOM
  bool encoding_assumed = false; // was no UTF-8 or UTF-16: read as Windows-1252
};

// None when the bytes are no text (hold NUL, and are not UTF-16).
std::optional<DecodedText> decode(std::string_view bytes);

} // namespace lokus::read
