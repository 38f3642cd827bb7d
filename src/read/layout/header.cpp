#include "read/layout/header.hpp"
#include "core/text.hpp"
#include "read/files/table.hpp"
#include <algorithm>
#include <map>

namespace lokus::read {
namespace {

std::string_view cell_at(const CellLine &line, std::size_t column) {
  return column < line.cells.size() ? std::string_view(line.cells[column]) : std::string_view();
}

// A number, a code or a date: no name of a column. "0-23" may be one.
bool is_datum(std::string_view cell) {
  const auto digits = std::count_if(cell.begin(), cell.end(), is_digit);
  if (digits == 0 || cell.find_first_not_of("0123456789.,-/%: ") != std::string_view::npos)
    return false;
  return cell.find('-') == std::string_view::npos || digits >= 6;
}

bool is_year(std::string_view cell) {
  return cell.size() == 4 && (cell.starts_with("19") || cell.starts_with("20"));
}

bool holds_data(const CellLine &line, bool years_allowed) {
  return std::any_of(line.cells.begin(), line.cells.end(), [&](const std::string &cell) {
    return is_datum(cell) && !(years_allowed && is_year(cell));
  });
}

// What the lines above the last say of a column, from top to bottom, without what they repeat.
using Parts = std::vector<std::string>;

Parts parts_of(std::span<const CellLine> lines, std::size_t column) {
  Parts parts;
  const auto filled_below = [&](std::size_t line) {
    for (std::size_t below = line + 1; below < lines.size(); ++below)
      if (!cell_at(lines[below], column).empty())
        return true;
    return false;
  };
  for (std::size_t line = 0; line < lines.size(); ++line) {
    std::string_view text = cell_at(lines[line], column);
    if (text.empty() && filled_below(line))
      for (std::size_t left = column; text.empty() && left > 0; --left)
        text = cell_at(lines[line], left - 1);
    if (!text.empty() && (parts.empty() || parts.back() != text))
      parts.emplace_back(text);
  }
  return parts;
}

// Whether an upper line speaks for several columns of the one below it.
bool groups_columns(const CellLine &upper, const CellLine &lower) {
  for (std::size_t c = 1; c < lower.cells.size(); ++c)
    if (!lower.cells[c].empty() && (cell_at(upper, c).empty() || cell_at(upper, c) == cell_at(upper, c - 1)))
      return true;
  return false;
}

std::string name_of(const Parts &parts, const PlainNames &known) {
  if (parts.size() < 2)
    return parts.empty() ? "" : parts.front();
  const std::string whole = joined(parts, " ");
  const std::string turned = parts.back() + " " + parts[parts.size() - 2];
  const std::string last_two = parts[parts.size() - 2] + " " + parts.back();
  for (const std::string &name : {whole, last_two, turned, parts.back()})
    if (is_known_name(known, name))
      return name;
  return whole;
}

// The columns whose last part is that of another too are called by the whole.
void tell_apart(const std::vector<Parts> &parts, Header &header) {
  std::map<std::string, std::size_t> times;
  for (const std::string &name : header.names)
    ++times[plain_name(name)];
  for (std::size_t c = 0; c < parts.size(); ++c)
    if (parts[c].size() > 1 && times[plain_name(header.names[c])] > 1)
      header.names[c] = joined(parts[c], " ");
}

Header header_at(const std::vector<CellLine> &all, std::size_t first, std::size_t count,
                 const PlainNames &known) {
  const std::span<const CellLine> lines(all.data() + first, count);
  Header header{first, count, 0, 0, {}, {}};
  std::size_t width = 0;
  for (const CellLine &line : lines)
    width = std::max(width, line.cells.size());
  std::vector<Parts> parts;
  for (std::size_t c = 0; c < width; ++c) {
    parts.push_back(parts_of(lines, c));
    header.names.push_back(name_of(parts.back(), known));
    header.matches += is_known_name(known, header.names.back());
    header.filled += !header.names.back().empty();
    Parts above = parts.back();
    if (!above.empty())
      above.pop_back();
    header.groups.push_back(joined(above, " "));
  }
  tell_apart(parts, header);
  return header;
}

bool has_twins(const Header &header) {
  PlainNames names;
  for (const std::string &name : header.names)
    if (!plain_name(name).empty())
      names.push_back(plain_name(name));
  std::sort(names.begin(), names.end());
  return std::adjacent_find(names.begin(), names.end()) != names.end();
}

// Whether the lines may be one header: each but the last groups columns of the next, and none holds data.
bool may_be_header(const std::vector<CellLine> &lines, std::size_t first, std::size_t count) {
  for (std::size_t i = first; i + 1 < first + count; ++i)
    if (holds_data(lines[i], true) || !groups_columns(lines[i], lines[i + 1]))
      return false;
  return count == 1 || !holds_data(lines[first + count - 1], false);
}

// A cell that is merged over both lines.
bool share_a_name(const CellLine &upper, const CellLine &lower) {
  for (std::size_t c = 0; c < upper.cells.size() && c < lower.cells.size(); ++c)
    if (!upper.cells[c].empty() && upper.cells[c] == lower.cells[c])
      return true;
  return false;
}

// With the lines above it that belong to it although it needs none of their names: one that shares a merged
// cell with it, or tells two columns apart that it calls alike.
Header with_groups(const std::vector<CellLine> &lines, Header header, const PlainNames &known) {
  for (std::size_t more = 1; more <= header.first && header.lines + more <= most_header_lines; ++more) {
    const std::size_t first = header.first - more;
    if (!may_be_header(lines, first, header.lines + more))
      break;
    Header longer = header_at(lines, first, header.lines + more, known);
    const bool tells_apart = has_twins(header) && !has_twins(longer);
    if (longer.matches >= header.matches && (tells_apart || share_a_name(lines[first], lines[first + 1])))
      return with_groups(lines, std::move(longer), known);
  }
  return header;
}

} // namespace

PlainNames plain_names(std::span<const std::string> names) {
  PlainNames plain;
  for (const std::string &name : names)
    plain.push_back(plain_name(name));
  std::sort(plain.begin(), plain.end());
  return plain;
}

bool is_known_name(const PlainNames &names, std::string_view column) {
  return std::binary_search(names.begin(), names.end(), plain_name(column));
}

std::size_t filled_cells(const CellLine &line) {
  return static_cast<std::size_t>(
      std::count_if(line.cells.begin(), line.cells.end(), [](const std::string &c) { return !c.empty(); }));
}

bool better(const Header &a, const Header &b) {
  if (a.matches != b.matches)
    return a.matches > b.matches;
  return a.lines != b.lines ? a.lines < b.lines : a.filled > b.filled;
}

Header find_header(const std::vector<CellLine> &lines, const PlainNames &known) {
  Header best;
  for (std::size_t first = 0; first < lines.size() && first < header_within; ++first)
    for (std::size_t count = 1; count <= most_header_lines && first + count <= lines.size(); ++count) {
      if (!may_be_header(lines, first, count))
        break;
      Header here = header_at(lines, first, count, known);
      if (best.names.empty() || better(here, best))
        best = std::move(here);
    }
  return with_groups(lines, std::move(best), known);
}

bool repeats(const CellLine &line, const CellLine &header_line) {
  std::size_t same = 0;
  for (std::size_t c = 0; c < line.cells.size(); ++c) {
    if (line.cells[c].empty())
      continue;
    if (c >= header_line.cells.size() || plain_name(line.cells[c]) != plain_name(header_line.cells[c]))
      return false;
    ++same;
  }
  return same >= 2;
}

bool numbers_columns(const CellLine &line) {
  std::size_t filled = 0, in_turn = 0, in_brackets = 0;
  for (const std::string &cell : line.cells) {
    if (cell.empty())
      continue;
    ++filled;
    in_brackets += cell.size() > 2 && (cell.front() == '(' || cell.front() == '[') &&
                   (cell.back() == ')' || cell.back() == ']');
    const std::size_t at = cell.find_first_not_of("([{- ");
    if (at == std::string::npos)
      continue;
    const std::size_t digits = cell.find_first_not_of("0123456789", at);
    const std::string_view number =
        std::string_view(cell).substr(at, digits == std::string::npos ? digits : digits - at);
    const std::string_view behind = digits == std::string::npos ? "" : std::string_view(cell).substr(digits);
    const bool formula = behind.find('=') != std::string_view::npos;
    const bool bare = behind.find_first_not_of(")]}. ") == std::string_view::npos;
    const bool letter =
        cell.size() - at <= 3 && plain_name(cell) == std::string(1, static_cast<char>('a' + filled - 1));
    in_turn += letter || ((bare || formula) && parse_whole(number) == static_cast<int>(filled));
  }
  return filled >= 3 && (in_turn == filled || in_brackets == filled);
}

} // namespace lokus::read
