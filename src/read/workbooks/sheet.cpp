#include "read/workbooks/sheet.hpp"

namespace lokus::read {

std::string cell_name(CellPlace place) {
  std::string letters;
  for (std::size_t rest = place.column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters + std::to_string(place.line);
}

} // namespace lokus::read
