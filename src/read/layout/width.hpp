#pragma once
#include "read/files/csv.hpp"
#include <span>
#include <string>

namespace lokus::read {

// Gives the lines of a text the width of their header. Empty cells beyond it shift nothing where four fifths
// of the lines have them: one line alone may have been shifted. A header may end in empty cells that the
// lines leave out. Other lines stay as they are.
void fit_to_header(std::span<CellLine> lines, std::span<const std::string> header);

} // namespace lokus::read
