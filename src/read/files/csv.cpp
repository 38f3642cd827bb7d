#include "read/files/csv.hpp"
#include "core/text.hpp"
#include "read/files/code_page.hpp"
#include <algorithm>
#include <cstdint>

namespace lokus::read {
namespace {

std::uint32_t byte_at(std::string_view bytes, std::size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const std::uint32_t lead = byte_at(bytes, i);
    const std::size_t more = lead < 0x80                   ? 0
                             : lead >= 0xc2 && lead < 0xe0 ? 1
                             : lead >= 0xe0 && lead < 0xf0 ? 2
                             : lead >= 0xf0 && lead < 0xf5 ? 3
                                                           : 9;
    if (more == 9 || i + more >= bytes.size())
      return false;
    for (std::size_t k = 1; k <= more; ++k)
      if ((byte_at(bytes, i + k) & 0xc0) != 0x80)
        return false;
    i += more + 1;
  }
  return true;
}

// Without a BOM: Latin letters leave every other byte zero.
bool looks_like_utf16(std::string_view bytes, std::size_t zero_at) {
  if (bytes.size() < 4 || bytes.size() % 2 != 0)
    return false;
  std::size_t zeros = 0;
  for (std::size_t i = zero_at; i < bytes.size(); i += 2)
    zeros += bytes[i] == '\0';
  return zeros * 10 >= bytes.size() / 2 * 9;
}

class CsvReader {
public:
  CsvReader(std::string_view text, char separator, std::size_t width)
      : text_(text),
        separator_(separator),
        width_(width) {}

  SeparatedText all() {
    SeparatedText read;
    while (at_ < text_.size()) {
      const std::size_t begin = at_, first_line = line_;
      CellLine line{line_, {}};
      const bool sound = cells_of(line.cells);
      const bool over_lines = line_ > first_line;
      if (!sound || (over_lines && swallowed_lines(begin))) {
        at_ = begin, line_ = first_line;
        line.cells = as_written();
        read.loose_quotes.push_back(first_line);
      }
      read.quotes_over_lines = read.quotes_over_lines || over_lines;
      took('\r');
      if (took('\n'))
        ++line_;
      read.lines.push_back(std::move(line));
    }
    return read;
  }

private:
  bool took(char c) {
    if (at_ >= text_.size() || text_[at_] != c)
      return false;
    ++at_;
    return true;
  }
  bool at_end_of_cell() const {
    return at_ >= text_.size() || text_[at_] == separator_ || text_[at_] == '\n' ||
           (text_[at_] == '\r' && (at_ + 1 == text_.size() || text_[at_ + 1] == '\n'));
  }
  bool cells_of(std::vector<std::string> &cells) {
    do {
      if (!cell(cells))
        return false;
    } while (took(separator_));
    return true;
  }
  bool cell(std::vector<std::string> &cells) {
    std::string value;
    if (took('"')) {
      if (!quoted(value))
        return false;
    } else {
      while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n')
        value += text_[at_++];
    }
    cells.emplace_back(trim(value));
    return true;
  }
  bool quoted(std::string &value) {
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c != '"') {
        line_ += c == '\n';
        value += c;
      } else if (took('"')) {
        value += '"';
      } else {
        while (took(' '))
          ;
        return at_end_of_cell();
      }
    }
    return false;
  }
  std::string_view line_at(std::size_t begin) const { // without its end
    return text_.substr(begin, std::min(text_.find('\n', begin), text_.size()) - begin);
  }
  // Whether the first and the last line of the cells read since `begin` look whole by themselves.
  bool swallowed_lines(std::size_t begin) const {
    const std::size_t before = text_.rfind('\n', at_ == 0 ? 0 : at_ - 1);
    const auto is_whole = [&](std::string_view line) {
      return static_cast<std::size_t>(std::count(line.begin(), line.end(), separator_)) + 1 >= width_;
    };
    return width_ > 2 && is_whole(line_at(begin)) && is_whole(line_at(before + 1));
  }
  // The line parted at every separator, whatever the quotes.
  std::vector<std::string> as_written() {
    const std::string_view line = line_at(at_);
    at_ += line.size();
    std::vector<std::string> cells;
    for (const std::string &part : split(line, separator_)) {
      std::string_view cell = trim(part);
      if (cell.size() >= 2 && cell.front() == '"' && cell.find('"', 1) == cell.size() - 1)
        cell = trim(cell.substr(1, cell.size() - 2));
      cells.emplace_back(cell);
    }
    return cells;
  }

  std::string_view text_;
  char separator_;
  std::size_t width_, at_ = 0, line_ = 1;
};

} // namespace

SeparatedText parse_csv(std::string_view text, char separator, std::size_t width) {
  return CsvReader(text, separator, width).all();
}

std::optional<DecodedText> decode(std::string_view bytes) {
  if (bytes.starts_with("\xef\xbb\xbf"))
    bytes.remove_prefix(3);
  else if (bytes.starts_with("\xff\xfe"))
    return DecodedText{utf8_from(bytes.substr(2), "UTF-16LE"), false};
  else if (bytes.starts_with("\xfe\xff"))
    return DecodedText{utf8_from(bytes.substr(2), "UTF-16BE"), false};
  else if (looks_like_utf16(bytes, 1))
    return DecodedText{utf8_from(bytes, "UTF-16LE"), false};
  else if (looks_like_utf16(bytes, 0))
    return DecodedText{utf8_from(bytes, "UTF-16BE"), false};
  if (bytes.find('\0') != std::string_view::npos)
    return std::nullopt;
  if (is_utf8(bytes))
    return DecodedText{std::string(bytes), false};
  return DecodedText{utf8_from(bytes, "WINDOWS-1252"), true};
}

} // namespace lokus::read
