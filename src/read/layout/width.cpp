#include "read/layout/width.hpp"
#include "read/layout/header.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

bool ends_empty(const CellLine &line, std::size_t from) {
  return std::all_of(line.cells.begin() + static_cast<std::ptrdiff_t>(std::min(from, line.cells.size())),
                     line.cells.end(), [](const std::string &cell) { return cell.empty(); });
}

} // namespace

void fit_to_header(std::span<CellLine> lines, std::span<const std::string> header) {
  const std::size_t width = header.size();
  std::size_t named = width;
  while (named > 0 && header[named - 1].empty())
    --named;
  const auto is_longer = [&](const CellLine &line) {
    return line.cells.size() > width && ends_empty(line, width);
  };
  const auto filled =
      std::ranges::count_if(lines, [](const CellLine &line) { return filled_cells(line) > 1; });
  const auto longer = std::ranges::count_if(
      lines, [&](const CellLine &line) { return filled_cells(line) > 1 && is_longer(line); });
  const bool most_are_longer = longer >= 2 && 5 * longer >= 4 * filled;
  for (CellLine &line : lines)
    if ((most_are_longer && is_longer(line)) || (line.cells.size() >= named && line.cells.size() < width))
      line.cells.resize(width);
}

} // namespace lokus::read
