#include "read/children/erase.hpp"
#include <cstring>

namespace lokus::read {

void erase(std::string &text) {
  // Not memset: the compiler drops writes that nobody reads.
  explicit_bzero(text.data(), text.size());
  text.clear();
}

void erase(std::vector<CellLine> &lines) {
  for (CellLine &line : lines)
    for (std::string &cell : line.cells)
      erase(cell);
  lines.clear();
}

void erase(TextTable &table) {
  for (auto &row : table.cells)
    for (std::string &cell : row)
      erase(cell);
  for (std::string &column : table.columns)
    erase(column);
  table.cells.clear();
  table.columns.clear();
  table.line.clear();
}

} // namespace lokus::read
